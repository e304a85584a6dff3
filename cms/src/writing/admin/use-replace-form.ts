'use client'

import { useDocumentInfo, useForm, useLocale, useOperation, useServerFunctions } from '@payloadcms/ui'
import { useCallback } from 'react'
import { flushSync } from 'react-dom'
import { signal } from './form-signals.ts'

/** Puts other contents into the form, as if they had been typed: nothing is saved by it. */
export function useReplaceForm(): (
  data: Record<string, unknown>,
  isModified: boolean,
  /** asked when the new contents are ready; false leaves the form as it is */
  mayReplace?: () => boolean,
) => Promise<boolean> {
  const { id, collectionSlug, docPermissions, getDocPreferences } = useDocumentInfo()
  const { formRef, replaceState, setModified } = useForm()
  const { code: locale } = useLocale()
  const { getFormState } = useServerFunctions()
  const operation = useOperation()
  return useCallback(
    async (data, isModified, mayReplace = () => true) => {
      const collection = String(collectionSlug)
      const { state } = await getFormState({
        ...(id === undefined ? {} : { id }),
        collectionSlug: collection,
        data,
        docPermissions,
        docPreferences: await getDocPreferences(),
        locale,
        operation: operation === 'create' ? 'create' : 'update',
        renderAllFields: true,
        schemaPath: collection,
        skipValidation: true,
      })
      if (!state) throw new Error('The server did not make a form of these contents.')
      if (!mayReplace()) return false
      signal(formRef.current, 'replaced', {})
      // At once, so that a save right after it sends what was put in.
      flushSync(() => {
        replaceState(state)
        setModified(isModified)
      })
      return true
    },
    [
      collectionSlug,
      docPermissions,
      getDocPreferences,
      formRef,
      getFormState,
      id,
      locale,
      operation,
      replaceState,
      setModified,
    ],
  )
}
