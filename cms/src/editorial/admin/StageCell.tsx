'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { StateBadge } from '../../desk/desk.ts'
import { STAGE_WORDS } from '../rules/stage-words.ts'
import type { DocumentStage } from '../stages-of.ts'
import { askStage } from './ask-stage.ts'

interface StageCellProps {
  rowData?: { id?: unknown }
  collectionSlug?: string
}

/** The stage of a document in the list, and whether newer work lies beside what is public. */
export function StageCell({ rowData, collectionSlug = '' }: StageCellProps) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const id = String(rowData?.id ?? '')
  const [standing, setStanding] = useState<DocumentStage | null>(null)
  useEffect(() => {
    let isShown = true
    void askStage(config.routes.api, collectionSlug, id).then((answer) => {
      if (isShown) setStanding(answer)
    })
    return () => {
      isShown = false
    }
  }, [config.routes.api, collectionSlug, id])
  if (standing === null) return <span className="fangshi-desk__quiet">…</span>
  const { shown, hasNewer, live } = standing
  return (
    <span className="fangshi-content-stage__cell">
      <StateBadge word={STAGE_WORDS[shown][language]} tone={STAGE_WORDS[shown].tone} />
      {hasNewer && live && <StateBadge word={STAGE_WORDS[live.state][language]} tone="quiet" />}
    </span>
  )
}
