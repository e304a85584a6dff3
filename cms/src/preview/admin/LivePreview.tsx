'use client'

import './live-preview.css'
import { useAuth, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../../admin/words.ts'
import type { Principal } from '../../permissions/permissions.ts'
import { LIVE_COLLECTIONS } from '../rules/live-collections.ts'
import { mayType } from '../rules/may-type.ts'
import { LivePanel } from './LivePanel.tsx'
import { changeView, readView, watchView } from './live-view.ts'

const WORDS = { zh: '边写边看', en: 'Live preview' } as const
const HINT = {
  zh: '在旁边看它在店铺里的样子，边打字边更新；不用保存，别人看不到。',
  en: 'Shows it in the shop beside the form while you type; needs no saving, and nobody else sees it.',
} as const

/** Opens and closes the shop beside the form. */
export function LivePreview() {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const { code: locale } = useLocale()
  const say = useWords()
  const { isOpen } = useSyncExternalStore(watchView, readView, () => ({ isOpen: false, width: 390 as const }))
  const collection = LIVE_COLLECTIONS.find((slug) => slug === collectionSlug)
  if (!collection || !mayType(user as Principal, { collection, isNew: id === undefined })) return null
  return (
    <>
      <button
        type="button"
        className="btn btn--style-secondary btn--size-medium btn--no-margin"
        aria-pressed={isOpen}
        title={say(HINT)}
        onClick={() => changeView({ isOpen: !isOpen })}
      >
        <span className="btn__content">{say(WORDS)}</span>
      </button>
      {isOpen &&
        createPortal(
          // Another document or language is another preview.
          <LivePanel
            key={`${collection}:${id}:${locale}`}
            collection={collection}
            id={id === undefined ? null : String(id)}
            locale={locale === 'en' ? 'en' : 'zh'}
          />,
          document.body,
        )}
    </>
  )
}
