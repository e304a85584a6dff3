'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { StageBar } from './StageBar.tsx'

/** The stage bar above every editorial form; a document that was never saved has no stage. */
export function StageField() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const isModified = useFormModified()
  if (id === undefined) return null
  const savedAt = (savedDocumentData as { updatedAt?: string } | undefined)?.updatedAt
  return <StageBar address={`/${collectionSlug}/${id}`} isModified={isModified} savedAt={savedAt} withLink />
}
