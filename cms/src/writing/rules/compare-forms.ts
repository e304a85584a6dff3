import { linesOf } from './count-words.ts'
import { mergeLines } from './merge-lines.ts'

/** As much of a form field's declaration as comparing and naming it needs. */
export interface FormField {
  type: string
  name?: string
  label?: unknown
  admin?: { readOnly?: boolean }
  fields?: readonly FormField[]
  tabs?: readonly { name?: string; label?: unknown; fields: readonly FormField[] }[]
}

export type FormData = Readonly<Record<string, unknown>>

/** A field in which two states of a form differ. */
export interface FieldDifference {
  /** as Payload writes paths: `seo.title` */
  path: string
  label: unknown
  /** the field's type in the declaration: `text`, `richText`, `array` … */
  type: string
  /** what both began with; undefined when nobody knows */
  base: unknown
  mine: unknown
  theirs: unknown
  /** both changed it, or nobody knows who did: a person has to choose */
  needsChoice: boolean
  /** who changed it when only one did */
  changedBy: 'me' | 'them' | 'both'
  /** for running text that both changed: the two put together, and in how many places they met */
  merged: { value: unknown; overlaps: number } | null
}

/** Written by the system: a person never has to choose about them. */
const OF_THE_SYSTEM = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status'])

/**
 * Field by field, where my form and the newest save differ, and who changed it since the state both began with.
 * @param base null when that state is not known any more: every difference needs a choice
 */
export function compareForms(
  fields: readonly FormField[],
  states: { base: FormData | null; mine: FormData; theirs: FormData },
): FieldDifference[] {
  return leavesOf(fields).flatMap(({ path, label, type }) => {
    const mine = valueAt(states.mine, path)
    const theirs = valueAt(states.theirs, path)
    if (isSame(mine, theirs)) return []
    const base = states.base === null ? undefined : (valueAt(states.base, path) ?? null)
    const byMe = states.base === null || !isSame(mine, base)
    const byThem = states.base === null || !isSame(theirs, base)
    const both = byMe && byThem
    const merged = both && type === 'richText' && states.base !== null ? mergeTexts(base, theirs, mine) : null
    return [
      {
        path,
        label,
        type,
        base,
        mine,
        theirs,
        needsChoice: both,
        changedBy: both ? 'both' : byMe ? 'me' : 'them',
        merged,
      },
    ]
  })
}

export type Choice = 'mine' | 'theirs' | 'merged'

/** What stands unless a person says otherwise: a change only one side made; where both did, what loses nothing, or mine. */
export const usualChoice = (difference: FieldDifference): Choice =>
  difference.changedBy === 'them' ? 'theirs' : difference.merged ? 'merged' : 'mine'

/** The newest save with what was chosen of my form: what the form shows after merging. */
export function applyChoices(
  theirs: FormData,
  differences: readonly FieldDifference[],
  choiceOf: (difference: FieldDifference) => Choice,
): Record<string, unknown> {
  const merged = structuredClone(theirs) as Record<string, unknown>
  for (const difference of differences) {
    const choice = choiceOf(difference)
    if (choice === 'theirs') continue
    setAt(merged, difference.path, choice === 'merged' ? difference.merged?.value : difference.mine)
  }
  return merged
}

/** Words of a value, for showing what changed in it: one line a paragraph, row or entry. */
export function wordsIn(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'object' && 'root' in value) return blocksOf(value).map(blockWords).join('\n')
  if (Array.isArray(value)) return value.map(wordsIn).join('\n')
  if (typeof value !== 'object') return ''
  const { id, title, ...rest } = value as Record<string, unknown>
  if (title === undefined && Object.keys(rest).length === 0) return String(id ?? '')
  return [title, ...Object.values(rest)]
    .map(wordsIn)
    .filter((words) => words !== '')
    .join(' · ')
}

/** The label of the field a path leads into, an entry of a list counting as the list; undefined for an unknown path. */
export const labelAt = (fields: readonly FormField[], path: string): unknown =>
  leavesOf(fields).find((leaf) => path === leaf.path || path.startsWith(`${leaf.path}.`))?.label

interface Leaf {
  path: string
  label: unknown
  type: string
}

/** Fields that hold a value; groups and tabs are looked into, rows and blocks are compared as a whole. */
function leavesOf(fields: readonly FormField[], prefix = '', name: unknown = undefined): Leaf[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs')
      return (field.tabs ?? []).flatMap((tab) =>
        leavesOf(tab.fields, tab.name ? `${prefix}${tab.name}.` : prefix, tab.name ? tab.label : name),
      )
    if (field.name === undefined) return leavesOf(field.fields ?? [], prefix, name)
    if (OF_THE_SYSTEM.has(field.name) || field.type === 'ui' || field.type === 'join') return []
    // Nobody can write into it: the server works it out at each save.
    if (field.admin?.readOnly) return []
    if (field.type === 'group')
      return leavesOf(field.fields ?? [], `${prefix}${field.name}.`, field.label ?? field.name)
    return [{ path: `${prefix}${field.name}`, label: field.label ?? name ?? field.name, type: field.type }]
  })
}

function valueAt(data: FormData, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (value as FormData)[key] : undefined),
      data,
    )
}

/** Puts a value at a path of a form, rows of arrays counted from 0; everything on the way is copied first. */
export function setAt(data: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() as string
  let holder = data
  for (const key of keys) {
    const inner = holder[key]
    const next = Array.isArray(inner) ? [...inner] : typeof inner === 'object' && inner !== null ? { ...inner } : {}
    holder[key] = next
    holder = next as Record<string, unknown>
  }
  holder[last] = value ?? null
}

/** Whether two values are the same to whoever wrote them: empty is empty, a document is its id, order of keys is nothing. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b))

/** Said anew by the editor and the database at each save; no words of anybody. */
const MACHINE_KEYS = new Set([
  'version',
  'direction',
  'blockName',
  'id',
  'indent',
  'textFormat',
  'textStyle',
  'detail',
  'mode',
  'style',
])

function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain)
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
  // A document that was read along counts as its id.
  if ('id' in value && 'updatedAt' in value) return (value as { id: unknown }).id
  if ('root' in value) {
    // The editor puts an empty line at the end of what ends with a block, to write on.
    const end = blocksOf(value).findLastIndex((block) => !isEmptyLine(block))
    const { root } = value as { root: { children: unknown[] } }
    return end === -1 ? null : { root: plain({ ...root, children: root.children.slice(0, end + 1) }) }
  }
  const kept = entries
    .filter(([key]) => !MACHINE_KEYS.has(key))
    .map(([key, inner]) => [key, plain(inner)] as const)
    .filter(([, inner]) => inner !== null)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return kept.length === 0 ? null : Object.fromEntries(kept)
}

type TextBlock = Record<string, unknown>

const isEmptyLine = (block: TextBlock): boolean => block.type === 'paragraph' && linesOf(block).length === 0

const blocksOf = (document: unknown): TextBlock[] => {
  const { root } = (document ?? {}) as { root?: { children?: unknown } }
  return Array.isArray(root?.children) ? root.children : []
}

const blockWords = (block: TextBlock): string =>
  block.type === 'block' ? `［${wordsIn(block.fields)}］` : linesOf(block).join('\n')

/** Two running texts put together paragraph by paragraph. */
function mergeTexts(base: unknown, theirs: unknown, mine: unknown): { value: unknown; overlaps: number } {
  const { lines, overlaps } = mergeLines(blocksOf(base), blocksOf(theirs), blocksOf(mine), isSame)
  const { root } = (theirs ?? mine) as { root: object }
  return { value: { root: { ...root, children: lines } }, overlaps }
}
