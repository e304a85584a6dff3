'use client'

import { useTranslation } from '@payloadcms/ui'
import { type KeyboardEvent, useId, useState } from 'react'
import { parseYuan } from '../money/money.ts'
import { deskWords } from './desk-words.ts'
import { FormFoot } from './FormFoot.tsx'
import { PictureInput } from './PictureInput.tsx'

/**
 * One thing to fill in. `lines` is a list, one line each. `yuan` is typed in yuan and sent in fen; `pieces` is a whole
 * number; `tick` is yes or no; `pictures` are uploaded and sent as the ids of their assets; `instant` is a date and time on the mall's clocks,
 * sent as `2026-11-11T10:00`.
 */
export interface FormField {
  name: string
  label: string
  kind: 'text' | 'long' | 'lines' | 'yuan' | 'pieces' | 'choice' | 'tick' | 'pictures' | 'instant'
  initial?: string
  optional?: boolean
  /** offered while typing, anything else may be typed */
  suggestions?: readonly string[]
  /** for a choice; an empty value is sent as null */
  options?: readonly { value: string; label: string }[]
}

/** How a tick is kept beside the texts. */
const YES = 'yes'

interface CommandFormProps {
  title: string
  hint?: string | undefined
  fields: FormField[]
  busy: boolean
  onSubmit: (values: Record<string, unknown>) => void
  onDismiss?: () => void
}

/**
 * The form of a command. Not a form element: it stands inside the admin's own, and its Enter must not save
 * the document.
 */
export function CommandForm({ title, hint, fields, busy, onSubmit, onDismiss }: CommandFormProps) {
  const { i18n } = useTranslation()
  const words = deskWords(i18n.language)
  const id = useId()
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map((field) => [field.name, field.initial ?? ''])),
  )
  const [shownProblems, setShownProblems] = useState(false)
  const problems = Object.fromEntries(
    fields.map((field) => [field.name, problemOf(field, texts[field.name] ?? '', words)]),
  )

  const submit = (): void => {
    if (busy) return
    const isComplete = Object.values(problems).every((problem) => problem === null)
    setShownProblems(!isComplete)
    if (isComplete) onSubmit(Object.fromEntries(fields.flatMap((field) => entryOf(field, texts[field.name] ?? ''))))
  }
  const onKeyDown = (event: KeyboardEvent, kind: FormField['kind']): void => {
    // While a Chinese input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if ((kind === 'long' || kind === 'lines') && !event.metaKey && !event.ctrlKey) return
    event.preventDefault()
    submit()
  }

  return (
    <fieldset className="fangshi-form">
      <legend>{title}</legend>
      {hint && <p className="fangshi-form__hint">{hint}</p>}
      {fields.map((field) => {
        const problem = shownProblems ? problems[field.name] : null
        const control = {
          id: `${id}-${field.name}`,
          value: texts[field.name] ?? '',
          disabled: busy,
          'aria-invalid': problem !== null,
          'aria-describedby': problem ? `${id}-${field.name}-problem` : undefined,
          onKeyDown: (event: KeyboardEvent) => onKeyDown(event, field.kind),
          onChange: (event: { target: { value: string } }) => {
            const { value } = event.target
            setTexts((before) => ({ ...before, [field.name]: value }))
          },
        }
        if (field.kind === 'tick')
          return (
            <label key={field.name} className="fangshi-form__tick">
              <input
                type="checkbox"
                id={control.id}
                disabled={busy}
                checked={control.value === YES}
                onKeyDown={control.onKeyDown}
                onChange={({ target }) =>
                  setTexts((before) => ({ ...before, [field.name]: target.checked ? YES : '' }))
                }
              />
              {field.label}
            </label>
          )
        return (
          <div key={field.name} className={`fangshi-form__field fangshi-form__field--${field.kind}`}>
            <label htmlFor={control.id}>
              {field.label}
              {!field.optional && (
                <span className="fangshi-form__needed" aria-hidden="true">
                  {' '}
                  *
                </span>
              )}
            </label>
            {field.kind === 'long' || field.kind === 'lines' ? (
              <textarea rows={4} {...control} />
            ) : field.kind === 'pictures' ? (
              <PictureInput
                id={control.id}
                disabled={busy}
                value={control.value}
                onChange={(value) => setTexts((before) => ({ ...before, [field.name]: value }))}
              />
            ) : field.kind === 'choice' ? (
              <select {...control}>
                {field.options?.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            ) : (
              <input
                type={field.kind === 'instant' ? 'datetime-local' : 'text'}
                autoComplete="off"
                inputMode={field.kind === 'yuan' ? 'decimal' : field.kind === 'pieces' ? 'numeric' : 'text'}
                list={field.suggestions ? `${control.id}-list` : undefined}
                {...control}
              />
            )}
            {field.suggestions && (
              <datalist id={`${control.id}-list`}>
                {field.suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
            {problem && (
              <p id={`${id}-${field.name}-problem`} className="fangshi-form__problem">
                {problem}
              </p>
            )}
          </div>
        )
      })}
      <FormFoot
        submit={busy ? words.working : title}
        dismiss={words.dismiss}
        busy={busy}
        onSubmit={submit}
        onDismiss={onDismiss}
      />
    </fieldset>
  )
}

function problemOf(field: FormField, text: string, words: ReturnType<typeof deskWords>): string | null {
  if (text.trim() === '')
    return field.optional || field.kind === 'choice' || field.kind === 'tick' ? null : words.needed
  if (field.kind === 'yuan' && parseYuan(text) === null) return words.notAnAmount
  if (field.kind === 'pieces' && !/^\d{1,8}$/.test(text.trim())) return words.notPieces
  return null
}

/** The field as the command wants it; an optional field left empty is not sent. */
function entryOf(field: FormField, text: string): [string, unknown][] {
  if (field.kind === 'tick') return [[field.name, text === YES]]
  if (field.kind === 'choice') return [[field.name, text === '' ? null : text]]
  if (text.trim() === '') return []
  if (field.kind === 'lines') return [[field.name, linesOf(text)]]
  if (field.kind === 'pictures') return [[field.name, text.split(',')]]
  if (field.kind === 'yuan') return [[field.name, parseYuan(text)]]
  return [[field.name, field.kind === 'pieces' ? Number(text) : text.trim()]]
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
