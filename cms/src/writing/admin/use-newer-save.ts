'use client'

import { toast, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { compareForms, type FormData, type FormField } from '../rules/compare-forms.ts'
import type { PresenceView } from '../rules/writing-view.ts'
import type { JournalPlace } from './journal.ts'
import { useReplaceForm } from './use-replace-form.ts'
import { askDocument } from './writing-api.ts'

/** A save the form was not made on, and what it holds. */
export interface NewerSave {
  at: string
  by: string | null
  theirs: FormData & { updatedAt: string }
}

interface FormStanding {
  place: JournalPlace
  /** the save the form was made on */
  base: string | null
  isDirty: boolean
  newestSave: PresenceView['newestSave']
}

/**
 * Watches for saves by others. One that changed no field, such as a publication, is taken as the new base; a form
 * nobody has written in shows the new contents; a form that holds words of its own waits for a person to merge.
 */
export function useNewerSave({ place, base, isDirty, newestSave }: FormStanding): {
  newer: NewerSave | null
  /** the newer save is what the form is made on from now on */
  settle: (newer: NewerSave) => void
} {
  const { config, getEntityConfig } = useConfig()
  const { savedDocumentData, setData } = useDocumentInfo()
  const { dispatchFields, getField } = useForm()
  const replaceForm = useReplaceForm()
  const say = useWords()
  const [newer, setNewer] = useState<NewerSave | null>(null)
  const dirty = useRef(isDirty)
  dirty.current = isDirty
  const isNewer = newestSave !== null && base !== null && Date.parse(newestSave.at) > Date.parse(base)

  const settle = useCallback(
    ({ theirs }: NewerSave): void => {
      setData(theirs)
      setNewer(null)
    },
    [setData],
  )

  const look = async (): Promise<void> => {
    const theirs = (await askDocument(config.routes.api, place)) as NewerSave['theirs'] | null
    if (!theirs || newestSave === null || base === null || Date.parse(theirs.updatedAt) <= Date.parse(base)) return
    const found: NewerSave = { at: theirs.updatedAt, by: newestSave.by, theirs }
    const fields = (getEntityConfig({ collectionSlug: place.collection })?.fields ?? []) as FormField[]
    const opened = (savedDocumentData ?? {}) as FormData
    if (compareForms(fields, { base: opened, mine: opened, theirs }).length === 0) {
      const { updatedAt } = theirs
      // Not as a change of the field: what people change is kept through a save, and this one must follow it.
      dispatchFields({
        type: 'UPDATE_MANY',
        formState: { updatedAt: { ...getField('updatedAt'), value: updatedAt, initialValue: updatedAt } },
      })
      settle(found)
    } else if (isDirty) setNewer(found)
    else {
      // Whoever began to write while the new contents were on their way keeps what they wrote.
      if (!(await replaceForm(theirs, false, () => !dirty.current))) return
      settle(found)
      const by = found.by ?? say({ zh: '同事', en: 'A colleague' })
      toast.info(
        say({ zh: `${by}保存了新内容，已经显示在这里。`, en: `${by} saved new contents; they are shown here.` }),
      )
    }
  }
  const looking = useRef(look)
  looking.current = look

  // Each newer save is looked at once, and again when typing begins.
  useEffect(() => {
    if (isNewer) void looking.current()
    else setNewer(null)
  }, [isNewer, newestSave?.at, isDirty])

  return { newer, settle }
}
