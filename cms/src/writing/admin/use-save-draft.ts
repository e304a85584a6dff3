'use client'

import { useConfig, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { useCallback } from 'react'
import { signal } from './form-signals.ts'

/** Saves the form as a draft and tells its parts what became of it; true when it was taken. */
export function useSaveDraft(): () => Promise<boolean> {
  const { config } = useConfig()
  const { id, collectionSlug, setUnpublishedVersionCount } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { submit, formRef } = useForm()
  return useCallback(async () => {
    const asked = `?locale=${locale}&depth=0&fallback-locale=null&draft=true`
    signal(formRef.current, 'saving', {})
    // Answers only when the server took it: a refusal is shown by the form itself and comes back as nothing.
    const taken = (await submit({
      action: `${config.routes.api}/${collectionSlug}${id === undefined ? '' : `/${id}`}${asked}`,
      method: id === undefined ? 'POST' : 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
      // What is typed while the server answers stays in the form.
      acceptValues: { overrideLocalChanges: false },
    })) as { res?: Response } | undefined
    const isTaken = taken?.res?.ok === true
    if (isTaken) setUnpublishedVersionCount((count) => count + 1)
    signal(formRef.current, isTaken ? 'saved' : 'refused', {})
    return isTaken
  }, [collectionSlug, config.routes.api, formRef, id, locale, setUnpublishedVersionCount, submit])
}
