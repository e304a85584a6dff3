'use client'
import { useEffect, useRef } from 'react'
import type { Draft } from '../../rules/edit-history.ts'
import { askSubject } from './ask-subject.ts'
import type { Editing } from './editing.ts'

/** A slider moves many times a second; the subject is looked for once it rests. ms */
const SETTLE = 250

/** The white square keeps its subject when the picture below it is turned, straightened or cropped anew. */
export function useSquareSubject(
  { assetId, draft: { edits } }: Editing,
  correct: (to: (draft: Draft) => Draft) => void,
): void {
  const { turn = 0, straighten = 0, crop = null, whiteSquare } = edits
  const frame = whiteSquare ? JSON.stringify([turn, straighten, crop]) : null
  const known = useRef(frame)
  const latest = useRef({ edits, correct })
  latest.current = { edits, correct }

  useEffect(() => {
    if (frame === null || known.current === null || frame === known.current) {
      known.current = frame
      return
    }
    const timer = setTimeout(async () => {
      known.current = frame
      const found = await askSubject(assetId, latest.current.edits)
      if (!found.ok || !found.subject || known.current !== frame) return
      const { subject, ground = null } = found
      latest.current.correct((draft) =>
        draft.edits.whiteSquare
          ? { ...draft, edits: { ...draft.edits, whiteSquare: { ...draft.edits.whiteSquare, subject, ground } } }
          : draft,
      )
    }, SETTLE)
    return () => clearTimeout(timer)
  }, [assetId, frame])
}
