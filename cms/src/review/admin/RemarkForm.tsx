'use client'

import { useState } from 'react'
import { CommandForm, type SendCommand } from '../../desk/desk.ts'
import type { ReviewWords } from './review-words.ts'

/** Words somebody has selected. */
export interface Chosen {
  path: string
  locale: 'zh' | 'en'
  text: string
  start: number
  end: number
}

interface RemarkFormProps {
  chosen: Chosen
  send: SendCommand
  onDone: () => void
  words: ReviewWords
}

/** What to say about the selected words, and perhaps what to write in their place. */
export function RemarkForm({ chosen, send, onDone, words }: RemarkFormProps) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const quote = chosen.text.slice(chosen.start, chosen.end)
  const submit = async (values: Record<string, unknown>): Promise<void> => {
    setBusy(true)
    const sentence = await send('comment', { ...chosen, ...values })
    setBusy(false)
    setProblem(sentence)
    if (sentence === null) onDone()
  }
  return (
    <>
      <blockquote className="fangshi-review__quote">{quote}</blockquote>
      {problem !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {problem}
        </p>
      )}
      <CommandForm
        title={words.comment}
        fields={[
          { name: 'body', label: words.body, kind: 'long', optional: true },
          { name: 'suggestion', label: words.suggestion, kind: 'text', optional: true },
        ]}
        busy={isBusy}
        onSubmit={(values) => void submit(values)}
        onDismiss={onDone}
      />
    </>
  )
}
