'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { compareForms, type FieldDifference, type FormData, type FormField } from '../rules/compare-forms.ts'
import { type UnsavedCopy, unsavedCopies } from '../rules/unsaved-copies.ts'
import { dropJournal, type JournalPlace, readJournal } from './journal.ts'
import { openSittings } from './use-sitting.ts'
import { askCopies, askVersion, deleteCopy } from './writing-api.ts'

/** Words of an earlier sitting that are in no save, compared with the form as it stands. */
export interface UnsavedWords {
  copy: UnsavedCopy
  differences: FieldDifference[]
}

/** When a document is opened: what this person once wrote into it and did not save, the newest first. */
export function useUnsavedWords(
  place: JournalPlace,
  sitting: string,
  read: () => FormData,
): {
  unsaved: UnsavedWords[]
  compare: (copy: UnsavedCopy) => Promise<UnsavedWords>
  drop: (copy: UnsavedCopy) => void
} {
  const { config, getEntityConfig } = useConfig()
  const { savedDocumentData } = useDocumentInfo()
  const api = config.routes.api
  const [unsaved, setUnsaved] = useState<UnsavedWords[]>([])
  const where = useRef(place)

  const compare = async (copy: UnsavedCopy): Promise<UnsavedWords> => {
    const fields = (getEntityConfig({ collectionSlug: place.collection })?.fields ?? []) as FormField[]
    return {
      copy,
      differences: compareForms(fields, { base: await baseOf(copy), mine: copy.data, theirs: read() }),
    }
  }
  const baseOf = async ({ base }: UnsavedCopy): Promise<FormData | null> => {
    if (place.documentId === null) return {}
    const saved = savedDocumentData as (FormData & { updatedAt?: string }) | undefined
    if (base !== null && saved?.updatedAt === base) return saved
    return base === null ? null : askVersion(api, place, base)
  }

  const drop = useCallback(
    ({ sitting: earlier }: UnsavedCopy): void => {
      setUnsaved((before) => before.filter(({ copy }) => copy.sitting !== earlier))
      dropJournal(where.current, earlier)
      void deleteCopy(api, earlier)
    },
    [api],
  )

  const look = async (): Promise<UnsavedWords[]> => {
    const [isOpen, answer] = await Promise.all([openSittings(), askCopies(api, place)])
    const onServer = answer.ok
      ? answer.body.copies.map(({ sitting: earlier, base, data, updatedAt }) => ({
          sitting: earlier,
          base,
          data,
          writtenAt: updatedAt,
        }))
      : []
    const here = readJournal(place)
    const open = new Set([...here, ...onServer].map((copy) => copy.sitting).filter(isOpen))
    return Promise.all(unsavedCopies(here, onServer, open.add(sitting)).map(compare))
  }
  const looking = useRef(look)

  useEffect(() => {
    let isShown = true
    void looking.current().then((found) => {
      if (!isShown) return
      setUnsaved(found.filter(({ differences }) => differences.length > 0))
      // What the document says by now is nobody's to restore.
      for (const { copy, differences } of found) if (differences.length === 0) drop(copy)
    })
    return () => {
      isShown = false
    }
  }, [drop])

  return { unsaved, compare, drop }
}
