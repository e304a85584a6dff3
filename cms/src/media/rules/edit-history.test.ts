import type { EditRecipe } from '@fangshi/media/edits'
import { describe, expect, it } from 'vitest'
import { beginHistory, type Draft, type History, type HistoryStep, stepHistory } from './edit-history.ts'

const size = { width: 3000, height: 2000 }
const start: Draft = {
  edits: { version: 1, crops: { square: { x: 0.1, y: 0.2, width: 0.4, height: 0.6 } } },
  focal: { x: 0.2, y: 0.3 },
}
const run = (steps: HistoryStep[], history: History = beginHistory(start)) =>
  steps.reduce((now, step) => stepHistory(now, step, size), history)
const edit = (parts: Partial<EditRecipe>, gesture: string | null = null): HistoryStep => ({
  type: 'change',
  to: (draft) => ({ ...draft, edits: { ...draft.edits, ...parts } }),
  gesture,
})

describe('an editing session', () => {
  it('goes back step by step and forward again', () => {
    const done = run([edit({ exposure: 0.2 }), edit({ warmth: 0.4 })])
    expect(run([{ type: 'undo' }], done).present.edits).toMatchObject({ exposure: 0.2 })
    expect(run([{ type: 'undo' }], done).present.edits.warmth).toBeUndefined()
    expect(run([{ type: 'undo' }, { type: 'undo' }], done).present).toEqual(start)
    expect(run([{ type: 'undo' }, { type: 'undo' }, { type: 'undo' }], done).present).toEqual(start)
    expect(run([{ type: 'undo' }, { type: 'undo' }, { type: 'redo' }, { type: 'redo' }], done).present).toEqual(
      done.present,
    )
  })

  it('forgets what was undone once something else is done', () => {
    const other = run([edit({ exposure: 0.2 }), { type: 'undo' }, edit({ warmth: 0.1 })])
    expect(other.future).toEqual([])
  })

  it('takes a slider that is moved as one step, until it is let go', () => {
    const slid = run([
      edit({ exposure: 0.1 }, 'exposure'),
      edit({ exposure: 0.2 }, 'exposure'),
      edit({ exposure: 0.3 }, 'exposure'),
    ])
    expect(slid.past).toHaveLength(1)
    const again = run([{ type: 'seal' }, edit({ exposure: 0.4 }, 'exposure')], slid)
    expect(again.past).toHaveLength(2)
  })

  it('leaves focal point and cut-outs where they were when the picture is slanted there and back in one gesture', () => {
    const back = run([edit({ straighten: 15 }, 's'), edit({ straighten: -15 }, 's'), edit({ straighten: 0 }, 's')])
    expect(back.present.focal).toEqual(start.focal)
    expect(back.present.edits.crops).toEqual(start.edits.crops)
  })

  it('puts the focal point back exactly where it was when all edits are taken off again, in whatever session', () => {
    const focal = { x: 0.53, y: 0.471 }
    const crop = { x: 0.3024, y: 0.1316, width: 0.4927, height: 0.6078 }
    const edited = run([edit({ straighten: 0.8, crop })], beginHistory({ edits: { version: 1 }, focal })).present
    expect(edited.focal).not.toEqual(focal)
    const off: HistoryStep = { type: 'change', gesture: null, to: (draft) => ({ ...draft, edits: { version: 1 } }) }
    expect(run([off], beginHistory(edited)).present).toEqual({ edits: { version: 1 }, focal })
  })

  it('turns focal point and cut-outs with the picture', () => {
    const turned = run([edit({ turn: 90 })]).present
    expect(turned.focal).toEqual({ x: 0.7, y: 0.2 })
    const square = turned.edits.crops?.square
    expect((square?.x ?? 0) + (square?.width ?? 0) / 2).toBeCloseTo(0.5)
    expect((square?.y ?? 0) + (square?.height ?? 0) / 2).toBeCloseTo(0.3)
  })

  it('keeps a cut-out that is being moved where it is put', () => {
    const region = { x: 0.5, y: 0.2, width: 0.4, height: 0.6 }
    expect(run([edit({ crops: { square: region } }, 'box')]).present.edits.crops?.square).toEqual(region)
  })

  it('takes what was looked up without a step of its own', () => {
    const corrected = run([
      edit({ exposure: 0.1 }),
      { type: 'correct', to: (draft) => ({ ...draft, focal: { x: 0, y: 0 } }) },
    ])
    expect(corrected.past).toHaveLength(1)
    expect(corrected.present.focal).toEqual({ x: 0, y: 0 })
  })
})
