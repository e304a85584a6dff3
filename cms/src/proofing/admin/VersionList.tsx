'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Instant, type SendCommand } from '../../desk/desk.ts'
import type { ProofingView } from '../rules/proofing-view.ts'
import type { ProofingWords } from './proofing-words.ts'

interface VersionListProps {
  view: ProofingView
  looking: number
  onLook: (version: number) => void
  send: SendCommand
  words: ProofingWords
}

/** Every version with who made it and why, newest first; an earlier one can be brought back. */
export function VersionList({ view, looking, onLook, send, words }: VersionListProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const restore = async (number: number): Promise<void> => {
    setBusy(true)
    setRefusal(await send('restore', { number }))
    setBusy(false)
  }
  return (
    <section>
      <h3>{words.version}</h3>
      {refusal !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {refusal}
        </p>
      )}
      <ol className="fangshi-versions">
        {view.versions.map((version) => (
          <li key={version.number} aria-current={version.number === looking}>
            <button
              type="button"
              onClick={() => onLook(version.number)}
              aria-label={`${words.look} v${version.number}`}
            >
              <img src={`${version.preview}/320?look=${version.look}`} alt="" loading="lazy" width={64} height={64} />
            </button>
            <div>
              <p>
                <strong>v{version.number}</strong>{' '}
                {version.number === view.asset.version && <span>{words.shownVersion}</span>}{' '}
                {version.isRework && <span>{words.rework}</span>}{' '}
                {version.restoredFrom !== null && (
                  <span>
                    {words.restoredFrom} v{version.restoredFrom}
                  </span>
                )}
              </p>
              <p className="fangshi-desk__quiet">
                {version.by?.name} <Instant at={version.at} />
              </p>
              <p className="fangshi-desk__quiet fangshi-figure">
                {version.width} × {version.height} · {(version.filesize / 1_048_576).toFixed(1)} MB ·{' '}
                <span title={version.sha256}>{version.sha256.slice(0, 8)}</span>
              </p>
              {version.note && <p>{version.note}</p>}
              {view.may.restore && version.number !== view.asset.version && (
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  disabled={isBusy}
                  onClick={() => void restore(version.number)}
                >
                  {words.restore}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A file over the asset, with a word for the reviewer. */
export function VersionUpload({
  id,
  onDone,
  words,
}: {
  id: string
  onDone: () => Promise<void>
  words: ProofingWords
}) {
  const { i18n } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const field = useId()
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ text: string; isBad: boolean } | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const entries = new FormData(event.currentTarget)
    const body = new FormData()
    body.set('file', entries.get('file') as File)
    body.set('_payload', JSON.stringify({ note: entries.get('note'), fresh: entries.get('fresh') === 'on' }))
    setBusy(true)
    setSaid(null)
    setSaid(await upload(`/api/media/${id}/versions`, body, i18n.language, words))
    setBusy(false)
    form.current?.reset()
    await onDone()
  }
  return (
    <form ref={form} className="fangshi-form fangshi-upload" onSubmit={(event) => void submit(event)}>
      <h3>{words.upload}</h3>
      <div className="fangshi-form__field">
        <label htmlFor={`${field}-file`}>{words.file}</label>
        <input id={`${field}-file`} name="file" type="file" required accept="image/*" disabled={isBusy} />
      </div>
      <div className="fangshi-form__field">
        <label htmlFor={`${field}-note`}>{words.note}</label>
        <input id={`${field}-note`} name="note" maxLength={1000} autoComplete="off" disabled={isBusy} />
      </div>
      <label className="fangshi-upload__fresh">
        <input name="fresh" type="checkbox" disabled={isBusy} /> {words.fresh}
      </label>
      <Button type="submit" buttonStyle="secondary" size="medium" margin={false} disabled={isBusy}>
        {isBusy ? words.sending : words.upload}
      </Button>
      {said && (
        <p className={said.isBad ? 'fangshi-form__problem' : 'fangshi-desk__quiet'} role="status">
          {said.text}
        </p>
      )}
    </form>
  )
}

async function upload(
  address: string,
  body: FormData,
  language: string,
  words: ProofingWords,
): Promise<{ text: string; isBad: boolean }> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'accept-language': language },
      body,
    })
    const answer = (await response.json()) as { number?: number; same?: boolean; errors?: { message: string }[] }
    if (!response.ok) return { text: answer.errors?.[0]?.message ?? String(response.status), isBad: true }
    return { text: answer.same ? words.same : `${words.newVersion} v${answer.number}`, isBad: false }
  } catch (error) {
    return { text: String(error), isBad: true }
  }
}
