'use client'

import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { type ChangeEvent, useState } from 'react'
import { deskWords } from './desk-words.ts'

interface PictureInputProps {
  id: string
  disabled: boolean
  /** ids of the assets, parted by commas */
  value: string
  onChange: (value: string) => void
}

/** Pictures that go with a message: uploaded as they are chosen, through the same gate as every asset. */
export function PictureInput({ id, disabled, value, onChange }: PictureInputProps) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const words = deskWords(i18n.language)
  const [names, setNames] = useState<Record<string, string>>({})
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const ids = value === '' ? [] : value.split(',')

  const upload = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    setBusy(true)
    setProblem(null)
    let all = ids
    for (const file of files) {
      const answer = await send(`${config.routes.api}/media`, file, i18n.language)
      if ('id' in answer) {
        all = [...all, answer.id]
        setNames((before) => ({ ...before, [answer.id]: file.name }))
      } else setProblem(answer.message ?? words.unreachable)
    }
    setBusy(false)
    onChange(all.join(','))
  }

  return (
    <>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,image/heif"
        multiple
        disabled={disabled || isBusy}
        onChange={(event) => void upload(event)}
      />
      {isBusy && <p className="fangshi-form__hint">{words.working}</p>}
      {problem !== null && (
        <p className="fangshi-form__problem" role="alert">
          {problem}
        </p>
      )}
      {ids.map((picture) => (
        <p key={picture} className="fangshi-form__hint">
          {names[picture] ?? picture}{' '}
          <Button
            buttonStyle="subtle"
            size="small"
            margin={false}
            disabled={disabled}
            onClick={() => onChange(ids.filter((other) => other !== picture).join(','))}
          >
            {words.remove}
          </Button>
        </p>
      ))}
    </>
  )
}

async function send(
  address: string,
  file: File,
  language: string,
): Promise<{ id: string } | { message: string | undefined }> {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify({ kind: 'evidence' }))
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'accept-language': language },
      body: form,
    })
    const body = (await response.json()) as { doc?: { id: string }; errors?: { message: string }[] }
    return body.doc ? { id: body.doc.id } : { message: body.errors?.[0]?.message }
  } catch {
    return { message: undefined }
  }
}
