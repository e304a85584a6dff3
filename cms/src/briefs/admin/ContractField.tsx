'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import './briefs.css'

interface Contracts {
  placements: Record<string, { label: string; value: string }[]>
  channels: Record<string, { label: string; value: string }[]>
}

/** While a brief is written: what the chosen placement or channel asks for, from the registry. */
export function ContractField() {
  const { i18n } = useTranslation()
  const say = useWords()
  const kind = useFormFields(([fields]) => fields.kind?.value)
  const placement = useFormFields(([fields]) => fields.placement?.value)
  const channel = useFormFields(([fields]) => fields.channel?.value)
  const [contracts, setContracts] = useState<Contracts | null>(null)
  useEffect(() => {
    fetch('/api/briefs/contracts', { credentials: 'same-origin', headers: { 'accept-language': i18n.language } })
      .then((response) => (response.ok ? response.json() : null))
      .then(setContracts)
      .catch(() => setContracts(null))
  }, [i18n.language])
  const lines =
    kind === 'banner'
      ? contracts?.placements[String(placement)]
      : kind === 'article'
        ? contracts?.channels[String(channel)]
        : undefined
  if (!lines || lines.length === 0) return null
  return (
    <aside className="fangshi-brief__contract" aria-live="polite">
      <h4>{say({ zh: '规格（自动带出）', en: 'Specification, from the registry' })}</h4>
      <dl className="fangshi-desk__facts">
        {lines.map(({ label, value }) => (
          <div key={label} className="fangshi-brief__line">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}
