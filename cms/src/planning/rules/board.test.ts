import { describe, expect, it } from 'vitest'
import { STAGES, type STEPS, TRANSITIONS } from '../../editorial/rules/editorial-stages.ts'
import {
  asksForWord,
  BOARD_STEPS,
  type BoardCommand,
  COLUMNS,
  dueStateOf,
  stepBetween,
  stepsFrom,
  whyNoStep,
} from './board.ts'

/** The step of the flow each command of the board takes. */
const STEP_OF = {
  submit: 'submit',
  withdraw: 'withdraw',
  requestChanges: 'request_changes',
  approve: 'approve',
  approveAndPublish: 'approve',
  publish: 'publish',
  takeDown: 'take_down',
} as const satisfies Record<BoardCommand, (typeof STEPS)[number]>

const EVERY_RIGHT = { update: true, publish: true }

describe('the board', () => {
  it('offers no step the flow does not have, from no other stages, and with the same right', () => {
    for (const { command, from, right } of BOARD_STEPS) {
      const transition = TRANSITIONS[STEP_OF[command]]
      expect(right, command).toBe(transition.right)
      const stages = from.filter((column) => (STAGES as readonly string[]).includes(column))
      for (const stage of stages) expect(transition.from as readonly string[], command).toContain(stage)
    }
  })

  it('leads each card only where the flow does', () => {
    const ways = COLUMNS.flatMap((from) =>
      COLUMNS.flatMap((to) => (stepBetween(from, to, EVERY_RIGHT) ? [`${from} → ${to}`] : [])),
    )
    expect(ways).toEqual([
      'draft → in_review',
      'in_review → draft',
      'in_review → changes_requested',
      'in_review → approved',
      'in_review → scheduled',
      'in_review → live',
      'changes_requested → in_review',
      'approved → changes_requested',
      'approved → scheduled',
      'approved → live',
      'scheduled → withdrawn',
      'live → withdrawn',
      'withdrawn → in_review',
    ])
  })

  it('offers nothing to those who may only look, and only writing to those who may not publish', () => {
    for (const column of COLUMNS) expect(stepsFrom(column, { update: false, publish: false })).toEqual([])
    const ofWriters = COLUMNS.flatMap((column) =>
      stepsFrom(column, { update: true, publish: false }).map(({ command }) => command),
    )
    expect(new Set(ofWriters)).toEqual(new Set(['submit', 'withdraw']))
  })

  it('tells a step of others from one that is none', () => {
    expect(whyNoStep('in_review', 'approved')).toBe('others_take_it')
    expect(whyNoStep('draft', 'live')).toBe('no_such_step')
  })

  it('asks for a word where work is sent back, both ways', () => {
    const asking = BOARD_STEPS.flatMap((step) =>
      step.from.flatMap((from) => (asksForWord(step, from) ? [`${step.command} from ${from}`] : [])),
    )
    expect(asking).toEqual([
      'submit from changes_requested',
      'requestChanges from in_review',
      'requestChanges from approved',
    ])
  })
})

describe('work', () => {
  const now = new Date('2026-11-10T00:00:00Z')
  it('is overdue when its hour has come and nobody approved it, and soon two days before', () => {
    expect(dueStateOf('draft', '2026-11-09T23:59:59Z', now)).toBe('overdue')
    expect(dueStateOf('in_review', '2026-11-11T12:00:00Z', now)).toBe('soon')
    expect(dueStateOf('changes_requested', '2026-11-12T00:00:00Z', now)).toBe('later')
    expect(dueStateOf('approved', '2026-11-09T00:00:00Z', now)).toBe('none')
    expect(dueStateOf('draft', null, now)).toBe('none')
  })
})
