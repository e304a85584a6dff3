'use client'
import { Link, useDocumentInfo } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'
import { useDesk } from '../../desk/desk.ts'
import type { AssetUsesView } from '../endpoints/asset-uses.ts'
import './library.css'

/** Says aloud that the right to an asset ends soon or has ended, and how many live places show it. */
export function RightsField() {
  const { id } = useDocumentInfo()
  const say = useWords()
  const { view } = useDesk<AssetUsesView>(id ? `/media/${id}/uses` : null)
  if (!view || (view.rights.state !== 'ended' && view.rights.state !== 'ending')) return null
  const { state, lastDay, liveUses } = view.rights
  return (
    <p className={`fangshi-rights fangshi-rights--${state}`} role="status">
      {state === 'ended'
        ? say({
            zh: `授权已于 ${lastDay} 到期，线上还有 ${liveUses} 处在用。`,
            en: `The right ended on ${lastDay}; ${liveUses} live places still show it.`,
          })
        : say({
            zh: `授权将于 ${lastDay} 到期，线上有 ${liveUses} 处在用。`,
            en: `The right ends on ${lastDay}; ${liveUses} live places show it.`,
          })}{' '}
      <Link href="/admin/rights" prefetch={false}>
        {say({ zh: '全部到期素材', en: 'All that end' })}
      </Link>
    </p>
  )
}
