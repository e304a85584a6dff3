import type { FocalPoint } from '@fangshi/media/contract'
import type { EditRecipe } from '@fangshi/media/edits'
import { carryOver } from './asset-edits.ts'

/** What an editor changes: the recipe and the focal point, which are undone together. */
export interface Draft {
  edits: EditRecipe
  focal: FocalPoint
}

export interface History {
  past: readonly Draft[]
  present: Draft
  future: readonly Draft[]
  /** Of the gesture in hand: its changes are one step back */
  gesture: string | null
}

export type HistoryStep =
  /** `gesture` names a drag, or a slider being moved; null is a step of its own */
  | { type: 'change'; to: (draft: Draft) => Draft; gesture: string | null }
  /** Corrects the present without a step of its own: what was looked up for it has arrived */
  | { type: 'correct'; to: (draft: Draft) => Draft }
  | { type: 'seal' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'begin'; draft: Draft }

export const beginHistory = (draft: Draft): History => ({ past: [], present: draft, future: [], gesture: null })

/**
 * One step of an editing session. Focal point and cut-outs follow when the whole is turned or cropped; they are carried
 * from where the gesture began, so that a slider moved there and back leaves them where they were.
 * @param size px of the upright original
 */
export function stepHistory(history: History, step: HistoryStep, size: { width: number; height: number }): History {
  const { past, present, future, gesture } = history
  switch (step.type) {
    case 'begin':
      return beginHistory(step.draft)
    case 'seal':
      return gesture === null ? history : { ...history, gesture: null }
    case 'correct':
      return { ...history, present: step.to(present) }
    case 'undo': {
      const before = past.at(-1)
      return before
        ? { past: past.slice(0, -1), present: before, future: [present, ...future], gesture: null }
        : history
    }
    case 'redo': {
      const [after, ...rest] = future
      return after ? { past: [...past, present], present: after, future: rest, gesture: null } : history
    }
    case 'change': {
      const goesOn = step.gesture !== null && step.gesture === gesture
      const before = goesOn ? (past.at(-1) ?? present) : present
      const wanted = step.to(present)
      return {
        past: goesOn ? past : [...past, present],
        present: follow(before, present, wanted, size),
        future: [],
        gesture: step.gesture,
      }
    }
  }
}

function follow(before: Draft, present: Draft, wanted: Draft, size: { width: number; height: number }): Draft {
  const chosenNow = wanted.focal !== present.focal || wanted.edits.crops !== present.edits.crops
  if (chosenNow) return wanted
  const { crops: _, ...whole } = wanted.edits
  const edits = before.edits.crops ? { ...whole, crops: before.edits.crops } : whole
  const carried = carryOver(size, before.focal, before.edits, edits)
  return { focal: carried.focal, edits: carried.edits ?? { version: 1 } }
}
