'use client'

import { useState } from 'react'
import { CommandForm, type SendCommand } from '../../desk/desk.ts'
import type { Block } from '../rules/find-anchor.ts'
import type { ReviewWords } from './review-words.ts'

/** Words somebody has selected, or a block they pointed at. */
export type Chosen = { path: string; locale: 'zh' | 'en'; text: string; start: number; end: number } | { block: Block }

/** Tells one choice from another. */
export const chosenKey = (chosen: Chosen): string =>
  'block' in chosen ? chosen.block.key : `${chosen.locale}:${chosen.path}:${chosen.start}:${chosen.end}`

interface RemarkFormProps {
  chosen: Chosen
  send: SendCommand
  onDone: () => void
  words: ReviewWords
}

/** What to say about the selected words, and perhaps what to write in their place; or about a block as it is. */
export function RemarkForm({ chosen, send, onDone, words }: RemarkFormProps) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const meant = 'block' in chosen ? { block: chosen.block.key, locale: chosen.block.locale } : chosen
  const submit = async (values: Record<string, unknown>): Promise<void> => {
    setBusy(true)
    const sentence = await send('comment', { ...meant, ...values })
    setBusy(false)
    setProblem(sentence)
    if (sentence === null) onDone()
  }
  return (
    <>
      <blockquote className="fangshi-review__quote">
        {'block' in chosen ? words.label(chosen.block.label) : chosen.text.slice(chosen.start, chosen.end)}
      </blockquote>
      {problem !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {problem}
        </p>
      )}
      <CommandForm
        title={words.comment}
        fields={[
          { name: 'body', label: words.body, kind: 'long', optional: !('block' in chosen) },
          ...('block' in chosen
            ? []
            : [{ name: 'suggestion', label: words.suggestion, kind: 'text', optional: true } as const]),
        ]}
        busy={isBusy}
        onSubmit={(values) => void submit(values)}
        onDismiss={onDone}
      />
    </>
  )
}
