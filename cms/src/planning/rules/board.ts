import type { Person, StageOfWork } from './work.ts'

/** The columns of the board, from first words to what is over. */
export const COLUMNS = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'live',
  'expired',
  'withdrawn',
] as const satisfies readonly StageOfWork[]
export type Column = (typeof COLUMNS)[number]

/** Columns of work that is still open; the others hold what shoppers get, got or will get. */
export const OPEN_COLUMNS = ['draft', 'in_review', 'changes_requested', 'approved', 'withdrawn'] as const

/** A step of the editorial flow as its endpoint calls it. */
export type BoardCommand =
  | 'submit'
  | 'withdraw'
  | 'requestChanges'
  | 'approve'
  | 'approveAndPublish'
  | 'publish'
  | 'takeDown'

/** A step the board offers: from which columns to which, and with what right. */
interface BoardStep {
  command: BoardCommand
  from: readonly Column[]
  to: readonly Column[]
  right: 'update' | 'publish'
  /** a word is needed: always, or only from some columns */
  word: boolean | readonly Column[]
}

/**
 * What moving a card means. The flow itself (`editorial-stages.ts`) decides on the server; this says which of its
 * steps leads from one column to another, so that a column can be greyed before anybody lets a card go over it.
 */
export const BOARD_STEPS: readonly BoardStep[] = [
  {
    command: 'submit',
    from: ['draft', 'changes_requested', 'withdrawn'],
    to: ['in_review'],
    right: 'update',
    word: ['changes_requested'],
  },
  { command: 'withdraw', from: ['in_review'], to: ['draft'], right: 'update', word: false },
  {
    command: 'requestChanges',
    from: ['in_review', 'approved'],
    to: ['changes_requested'],
    right: 'publish',
    word: true,
  },
  { command: 'approve', from: ['in_review'], to: ['approved'], right: 'publish', word: false },
  { command: 'approveAndPublish', from: ['in_review'], to: ['scheduled', 'live'], right: 'publish', word: false },
  { command: 'publish', from: ['approved'], to: ['scheduled', 'live'], right: 'publish', word: false },
  { command: 'takeDown', from: ['scheduled', 'live'], to: ['withdrawn'], right: 'publish', word: false },
]

type Rights = Record<'update' | 'publish', boolean>

/** The steps a person with these rights may try on a card in a column. */
export const stepsFrom = (column: Column, rights: Rights): BoardStep[] =>
  BOARD_STEPS.filter(({ from, right }) => from.includes(column) && rights[right])

/** The step that dropping a card of one column on another means; null: there is none. */
export const stepBetween = (from: Column, to: Column, rights: Rights): BoardStep | null =>
  stepsFrom(from, rights).find((step) => step.to.includes(to)) ?? null

/** Why a card of one column may not be let go over another: no step leads there, or others take it. */
export type NoStep = 'no_such_step' | 'others_take_it'

/** Why `stepBetween` found none. */
export const whyNoStep = (from: Column, to: Column): NoStep =>
  stepBetween(from, to, { update: true, publish: true }) === null ? 'no_such_step' : 'others_take_it'

/** Whether a step asks for a word before it is tried. */
export const asksForWord = ({ word }: BoardStep, from: Column): boolean =>
  typeof word === 'boolean' ? word : word.includes(from)

export type DueState = 'none' | 'later' | 'soon' | 'overdue'

/** Two days before it goes live, work that is not approved asks for somebody. ms */
const SOON = 48 * 3_600_000

/**
 * By when work has to be approved: when it is to go live. What is approved or public has met its time.
 * @param due ISO 8601; null: no time is set
 */
export function dueStateOf(column: Column, due: string | null, now: Date): DueState {
  if (due === null || !['draft', 'in_review', 'changes_requested'].includes(column)) return 'none'
  const left = Date.parse(due) - now.getTime()
  return left < 0 ? 'overdue' : left < SOON ? 'soon' : 'later'
}

export interface BoardCard {
  collection: string
  id: string
  title: string
  column: Column
  /** of what is being looked at: a step is taken about this content and no other */
  hash: string | null
  /** another version is public meanwhile */
  hasLive: boolean
  owner: Person | null
  campaign: { id: string; title: string } | null
  place: string | null
  /** when it is to go live, or went. ISO 8601 */
  due: string | null
  dueState: DueState
  updatedAt: string
  rights: Rights
}

/** Work that was asked for: nothing is written yet, or it is handed in and looked at. */
export interface BriefCard {
  id: string
  title: string
  kind: { zh: string; en: string }
  state: { zh: string; en: string }
  /** whoever does it; null: anybody of a role */
  owner: Person | null
  campaign: { id: string; title: string } | null
  /** ISO 8601 */
  due: string | null
  dueState: DueState
}

export interface BoardColumn {
  column: Column
  total: number
  cards: BoardCard[]
}

/** `GET /api/planning/board`: every column with its first cards; with `column` and `offset`, more of one. */
export interface BoardView {
  timeZone: string
  now: string
  columns: BoardColumn[]
  /** what was asked for and is not there yet, soonest due first */
  briefs: BriefCard[]
  people: Person[]
  campaigns: { id: string; title: string }[]
}
