'use client'

import { Link, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { Instant, StateBadge, useDesk } from '../../desk/desk.ts'
import type { ProofingView } from '../rules/proofing-view.ts'
import { REVIEW_STATE_WORDS } from '../rules/review-words.ts'
import './proofing.css'
import { proofingWords } from './proofing-words.ts'

/** On the page of an asset: which version it shows, where its review stands, and the way to the proofing desk. */
export function ProofingField() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const words = proofingWords(language)
  const { view } = useDesk<ProofingView>(id === undefined ? null : `/media/${id}/proofing`)
  if (id === undefined || view === null) return null
  const { asset, approval, versions } = view
  return (
    <section className="fangshi-panel" aria-label={words.desk}>
      <header className="fangshi-panel__head">
        <strong>{words.desk}</strong>
        <StateBadge word={REVIEW_STATE_WORDS[asset.state][language]} tone={REVIEW_STATE_WORDS[asset.state].tone} />
        <span className="fangshi-figure">
          v{asset.version} / {versions.length}
        </span>
        {asset.openComments > 0 && (
          <span>
            {asset.openComments} {words.openComments}
          </span>
        )}
        {approval?.isValid && approval.at && (
          <span className="fangshi-desk__quiet">
            {approval.by?.name} <Instant at={approval.at} />
          </span>
        )}
        <Link href={`/admin/proofing/${id}`} prefetch={false}>
          {words.upload} · {words.comments}
        </Link>
      </header>
    </section>
  )
}
