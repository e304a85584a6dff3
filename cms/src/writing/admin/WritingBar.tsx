'use client'

import './writing-bar.css'
import { getTranslation } from '@payloadcms/translations'
import {
  Button,
  toast,
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormFields,
  useLocale,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { applyChoices, compareForms, type FormData, type FormField, labelAt } from '../rules/compare-forms.ts'
import { writingState } from '../rules/writing-state.ts'
import type { Colleague } from '../rules/writing-view.ts'
import { onSignal } from './form-signals.ts'
import type { JournalPlace } from './journal.ts'
import { type ChoiceOf, MergeDialog } from './MergeDialog.tsx'
import { stateSentence } from './state-sentence.ts'
import { useInstant } from './use-instant.ts'
import { useKeeping } from './use-keeping.ts'
import { useNewerSave } from './use-newer-save.ts'
import { usePresence } from './use-presence.ts'
import { useReplaceForm } from './use-replace-form.ts'
import { useSaveDraft } from './use-save-draft.ts'
import { useSitting } from './use-sitting.ts'
import { type UnsavedWords, useUnsavedWords } from './use-unsaved-words.ts'

/** Payload's own dialog about a newer save: it only knows how to throw away what was typed. */
const PAYLOADS_DIALOG = 'document-stale-data'

/**
 * Above every editorial form: where the words are kept, who else is here, what an earlier sitting left unsaved, and the
 * way to merge with what somebody saved meanwhile.
 */
export function WritingBar() {
  const { id, collectionSlug, hasSavePermission, isTrashed } = useDocumentInfo()
  const { user } = useAuth()
  const { code: locale } = useLocale()
  if (!hasSavePermission || isTrashed || !user || !collectionSlug) return null
  const place: JournalPlace = {
    staffId: String(user.id),
    collection: collectionSlug,
    documentId: id === undefined ? null : String(id),
    locale,
  }
  return <Bar key={`${place.documentId}:${locale}`} place={place} />
}

function Bar({ place }: { place: JournalPlace }) {
  const say = useWords()
  const when = useInstant()
  const sitting = useSitting()
  const { getEntityConfig } = useConfig()
  const { savedDocumentData } = useDocumentInfo()
  const { formRef } = useForm()
  const { modalState, closeModal } = useModal()
  const saved = (savedDocumentData ?? {}) as FormData & { updatedAt?: string }
  const base = useFormFields(([fields]) => (fields.updatedAt?.value as string | undefined) ?? saved.updatedAt ?? null)
  const keeping = useKeeping(place, sitting, base)
  const { others, newestSave, ask } = usePresence(place, sitting)
  const { newer, settle } = useNewerSave({ place, base, isDirty: keeping.isDirty, newestSave })
  const { unsaved, compare, drop } = useUnsavedWords(place, sitting, keeping.read)
  const replaceForm = useReplaceForm()
  const saveDraft = useSaveDraft()
  const [isMerging, setMerging] = useState(false)
  const [restoring, setRestoring] = useState<UnsavedWords | null>(null)
  const wantsMerging = useRef(false)

  useEffect(() => {
    if (!modalState[PAYLOADS_DIALOG]?.isOpen) return
    closeModal(PAYLOADS_DIALOG)
    void ask()
  }, [ask, closeModal, modalState])

  // A save that was refused: because somebody saved meanwhile, or because nobody answered.
  const onRefused = async (): Promise<void> => {
    wantsMerging.current = true
    if (newer) setMerging(true)
    else if ((await ask()) === null) {
      toast.dismiss()
      toast.error(
        say({
          zh: '服务器没有回应，草稿没有存上。你写的都记在本机，连上后再保存。',
          en: 'No answer: the draft is not saved. What you wrote is kept on this computer; save again once connected.',
        }),
      )
    }
  }
  const refused = useRef(onRefused)
  refused.current = onRefused
  useEffect(() => {
    const stops = [
      onSignal(formRef.current, 'refused', () => void refused.current()),
      onSignal(formRef.current, 'saved', () => {
        wantsMerging.current = false
        void ask()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [ask, formRef])
  useEffect(() => {
    if (newer && wantsMerging.current) setMerging(true)
    wantsMerging.current = false
  }, [newer])

  const state = writingState({
    isModified: keeping.isDirty,
    savedAt: saved.updatedAt ?? null,
    journalAt: keeping.journalAt,
    server: keeping.server,
    keptAt: keeping.keptAt,
    newer,
  })
  const fields = (getEntityConfig({ collectionSlug: place.collection })?.fields ?? []) as FormField[]
  const isUrgent = ['conflict', 'nowhere', 'signed_out', 'offline'].includes(state.kind)
  const they = newer?.by ?? say({ zh: '同事', en: 'A colleague' })
  const differences =
    newer && isMerging ? compareForms(fields, { base: saved, mine: keeping.read(), theirs: newer.theirs }) : []
  const merge = async (choiceOf: ChoiceOf, andSave: boolean): Promise<void> => {
    if (!newer) return
    await replaceForm(applyChoices(newer.theirs, differences, choiceOf), true)
    settle(newer)
    setMerging(false)
    if (andSave) await saveDraft()
  }
  const restore = async ({ copy, differences: found }: UnsavedWords, choiceOf: ChoiceOf): Promise<void> => {
    await replaceForm(applyChoices(keeping.read(), found, choiceOf), true)
    setRestoring(null)
    drop(copy)
  }
  const [offer] = unsaved

  return (
    <div className="fangshi-writing">
      <div className="fangshi-writing__line">
        <p className="fangshi-writing__state" data-state={state.kind} aria-live={isUrgent ? 'polite' : 'off'}>
          {stateSentence(state, say, when)}
        </p>
        {newer && (
          <button type="button" onClick={() => setMerging(true)}>
            {say({ zh: '对照并合并', en: 'Compare and merge' })}
          </button>
        )}
        <People others={others} fields={fields} />
      </div>
      {offer && (
        <section className="fangshi-writing__offer" aria-label={say({ zh: '没存完的改动', en: 'Unsaved changes' })}>
          <p>
            {say({
              zh: `${when(offer.copy.writtenAt)} 在这里写过、没有存进草稿的改动还在：`,
              en: `What you wrote here at ${when(offer.copy.writtenAt)} and did not save as a draft is still there: `,
            })}
            <FieldNames found={offer} />
            {unsaved.length > 1 &&
              say({ zh: `（另有 ${unsaved.length - 1} 份更早的）`, en: ` (and ${unsaved.length - 1} older)` })}
          </p>
          <div>
            <Button
              buttonStyle="primary"
              size="small"
              margin={false}
              onClick={() => void compare(offer.copy).then(setRestoring)}
            >
              {say({ zh: '看差别，恢复', en: 'See and restore' })}
            </Button>
            <Button buttonStyle="subtle" size="small" margin={false} onClick={() => drop(offer.copy)}>
              {say({ zh: '丢弃', en: 'Throw away' })}
            </Button>
          </div>
        </section>
      )}
      {newer && isMerging && (
        <MergeDialog
          title={say({ zh: '合并两边的改动', en: 'Merge both sides' })}
          intro={say({
            zh: `${they} ${when(newer.at)} 保存过这份内容，和你写的有不同。两边都在，逐项选好再存。`,
            en: `${they} saved this at ${when(newer.at)}, and it differs from what you wrote. Both are here: choose, then save.`,
          })}
          differences={differences}
          sides={{
            mine: say({ zh: '我写的', en: 'Mine' }),
            theirs: say({ zh: `${they}保存的`, en: `Saved by ${they}` }),
          }}
          actions={[
            {
              label: say({ zh: '合并并保存草稿', en: 'Merge and save draft' }),
              take: (choiceOf) => merge(choiceOf, true),
            },
            {
              label: say({ zh: '只放进表单，我再改改', en: 'Into the form only' }),
              take: (choiceOf) => merge(choiceOf, false),
            },
          ]}
          onClose={() => setMerging(false)}
        />
      )}
      {restoring && (
        <MergeDialog
          title={say({ zh: '恢复没存完的改动', en: 'Restore unsaved changes' })}
          intro={say({
            zh: `左边是 ${when(restoring.copy.writtenAt)} 写的，右边是表单里现在的。恢复只改表单，满意了再存。`,
            en: `Written at ${when(restoring.copy.writtenAt)}, beside what the form holds now. Restoring changes the form only; save when you are content.`,
          })}
          differences={restoring.differences}
          sides={{
            mine: say({ zh: '当时写的', en: 'Written then' }),
            theirs: say({ zh: '现在的', en: 'Now' }),
          }}
          actions={[
            {
              label: say({ zh: '恢复到表单', en: 'Restore into the form' }),
              take: (choiceOf) => restore(restoring, choiceOf),
            },
          ]}
          onClose={() => setRestoring(null)}
        />
      )}
    </div>
  )
}

/** Which fields an offer is about. */
function FieldNames({ found }: { found: UnsavedWords }) {
  const say = useWords()
  const { i18n } = useTranslation()
  const names = found.differences.map(({ label }) => getTranslation(label as string, i18n))
  return <b>{[...new Set(names)].join(say({ zh: '、', en: ', ' }))}</b>
}

/** Who else has the document open, and in which field. */
function People({ others, fields }: { others: Colleague[]; fields: FormField[] }) {
  const say = useWords()
  const { i18n } = useTranslation()
  if (others.length === 0) return null
  return (
    <ul className="fangshi-writing__people" aria-label={say({ zh: '也打开着的人', en: 'Also open with' })}>
      {others.map(({ sitting, name, isMe, field }) => {
        const label = field === null ? undefined : labelAt(fields, field)
        const at = label === undefined ? null : getTranslation(label as string, i18n)
        const who = isMe ? say({ zh: '你的另一个窗口', en: 'Another window of yours' }) : name
        return (
          <li key={sitting}>
            <span aria-hidden="true">{who.slice(0, 1)}</span>
            {at === null
              ? say({ zh: `${who}也开着`, en: `${who} is here` })
              : say({ zh: `${who}在“${at}”`, en: `${who} in “${at}”` })}
          </li>
        )
      })}
    </ul>
  )
}
