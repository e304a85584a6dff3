'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { type ReactNode, useId, useState } from 'react'
import { CommandForm, type FormField } from './CommandForm.tsx'
import { deskWords } from './desk-words.ts'
import type { SendCommand } from './use-desk.ts'

/** One step a person may take now. */
export interface OfferedCommand {
  name: string
  label: string
  /** the step the work waits for; the others stand back */
  isNext?: boolean
  /** what has to be filled in; without any the step is taken at once */
  fields?: FormField[]
  /** said above the form */
  hint?: string
  /** a form of its own instead of fields, for what plain fields cannot ask */
  form?: (tools: OwnFormTools) => ReactNode
  /** sent with whatever is filled in */
  extra?: () => Record<string, unknown>
}

/** What a command's own form is given. */
export interface OwnFormTools {
  busy: boolean
  onSubmit: (values: Record<string, unknown>) => void
  onDismiss: () => void
}

/** The commands a person may take now, and the form of the one chosen. Refusals are said where one looks. */
export function CommandBar({ commands, send }: { commands: OfferedCommand[]; send: SendCommand }) {
  const { i18n } = useTranslation()
  const words = deskWords(i18n.language)
  const [chosen, setChosen] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const formId = useId()
  const open = commands.find((command) => command.name === chosen)

  const take = async (command: OfferedCommand, values: Record<string, unknown>): Promise<void> => {
    setBusy(command.name)
    setRefusal(null)
    const sentence = await send(command.name, { ...values, ...command.extra?.() })
    setBusy(null)
    setRefusal(sentence)
    if (sentence === null) setChosen(null)
  }

  if (commands.length === 0) return <p className="fangshi-desk__quiet">{words.nothingToDo}</p>
  return (
    <div className="fangshi-commands">
      <div className="fangshi-commands__row">
        {commands.map((command) => (
          <Button
            key={command.name}
            buttonStyle={command.isNext ? 'primary' : 'secondary'}
            size="medium"
            margin={false}
            disabled={busy !== null}
            extraButtonProps={
              command.fields || command.form
                ? { 'aria-expanded': chosen === command.name, 'aria-controls': formId }
                : {}
            }
            onClick={() => {
              setRefusal(null)
              if (command.fields || command.form) setChosen(chosen === command.name ? null : command.name)
              else void take(command, {})
            }}
          >
            {busy === command.name ? words.working : command.label}
          </Button>
        ))}
      </div>
      {refusal !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {refusal}
        </p>
      )}
      <div id={formId}>
        {open?.fields && (
          <CommandForm
            key={open.name}
            title={open.label}
            hint={open.hint}
            fields={open.fields}
            busy={busy !== null}
            onSubmit={(values) => void take(open, values)}
            onDismiss={() => setChosen(null)}
          />
        )}
        {open?.form?.({
          busy: busy !== null,
          onSubmit: (values) => void take(open, values),
          onDismiss: () => setChosen(null),
        })}
      </div>
    </div>
  )
}
