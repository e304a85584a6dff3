'use client'

import { Button, toast, useConfig, useDocumentInfo, useFormModified, useLocale, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useWords } from '../../admin/words.ts'

/**
 * Publishes the saved draft as it stands, and nothing that was only typed: what is approved is what is published.
 * Payload's own button sends the whole form.
 */
export function PublishButton() {
  const document = useDocumentInfo()
  const { id, collectionSlug, hasPublishPermission, hasPublishedDoc, unpublishedVersionCount } = document
  const router = useRouter()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const isModified = useFormModified()
  const say = useWords()
  const [isBusy, setBusy] = useState(false)
  if (!hasPublishPermission || id === undefined) return null
  const hasDraft = unpublishedVersionCount > 0 || !hasPublishedDoc

  const publish = async (): Promise<void> => {
    setBusy(true)
    const answer = await send(`${config.routes.api}/${collectionSlug}/${id}?depth=0&locale=${locale}`, i18n.language)
    setBusy(false)
    if ('problem' in answer) {
      toast.error(answer.problem || say({ zh: '服务器没有回应，什么也没有改动。', en: 'No answer; nothing changed.' }))
      return
    }
    document.setHasPublishedDoc(true)
    document.setUnpublishedVersionCount(0)
    document.setData(answer.doc)
    toast.success(say({ zh: '已发布。', en: 'Published.' }))
    // The form takes over when it was saved last, or its next save would be taken for one on an old base.
    router.refresh()
  }

  return (
    <Button
      id="action-save"
      type="button"
      size="medium"
      buttonStyle="primary"
      disabled={isModified || !hasDraft || isBusy}
      {...(isModified ? { tooltip: say({ zh: '先保存草稿', en: 'Save the draft first' }) } : {})}
      onClick={() => void publish()}
    >
      {say({ zh: '发布', en: 'Publish' })}
    </Button>
  )
}

/** The published document, or why it was not; an empty problem when nobody answered. */
async function send(
  address: string,
  language: string,
): Promise<{ doc: Record<string, unknown> } | { problem: string }> {
  try {
    const response = await fetch(address, {
      method: 'PATCH',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ _status: 'published' }),
    })
    const body = await response.json()
    return response.ok ? { doc: body.doc } : { problem: sentenceIn(body) }
  } catch {
    return { problem: '' }
  }
}

function sentenceIn(body: unknown): string {
  const [error] = (
    body as { errors?: { message?: string; data?: { errors?: { message?: string; label?: string }[] } }[] }
  ).errors ?? [{}]
  const inFields = (error?.data?.errors ?? []).map(({ label, message }) => [label, message].filter(Boolean).join('：'))
  return [error?.message, ...inFields].filter(Boolean).join(' ')
}
