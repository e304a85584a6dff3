import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Sentence } from '../commands/commands.ts'
import { formatFen } from '../money/money.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { formatInZone } from '../time/time.ts'
import type { ReleaseMember } from './release-members.ts'
import type { MergeConflict } from './rules/merge-back.ts'
import type { ConflictView } from './rules/release-view.ts'

interface LabelledField {
  name: string
  label?: unknown
  flattenedFields?: readonly LabelledField[]
}

const LANGUAGES: Record<string, Sentence> = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
}

/** What is not called anything on a form. */
const UNLABELLED: Record<string, Sentence> = {
  _status: { zh: '是否公开', en: 'Public' },
  window: { zh: '限时价', en: 'Window price' },
}

const STATES: Record<string, string> = { published: '已发布 / published', draft: '未公开 / not public' }

/** Characters of a value that are shown; the document itself has the whole. */
const SHOWN = 60

/** Where people were at work since, in the words of the form and as they would write it. */
export function sayConflicts(
  req: PayloadRequest,
  { kind, collection }: ReleaseMember,
  conflicts: readonly MergeConflict[],
): ConflictView[] {
  const slug = (kind === 'price' ? 'skus' : collection) as CollectionSlug
  const fields = req.payload.collections[slug].config.flattenedFields as unknown as readonly LabelledField[]
  return conflicts.map(({ path, before, now }) => ({
    path,
    label: labelOf(fields, path.split('.')),
    before: say(path, before),
    now: say(path, now),
  }))
}

function labelOf(fields: readonly LabelledField[], [name = '', ...rest]: string[]): Sentence {
  const field = fields.find((one) => one.name === name)
  const own = UNLABELLED[name] ?? wordsOf(field?.label) ?? { zh: name, en: name }
  const [next] = rest
  if (next === undefined) return own
  const inner = LANGUAGES[next] ?? labelOf(field?.flattenedFields ?? [], rest)
  return { zh: `${own.zh} · ${inner.zh}`, en: `${own.en} · ${inner.en}` }
}

const wordsOf = (label: unknown): Sentence | null => {
  if (typeof label === 'string') return { zh: label, en: label }
  const { zh, en } = (label ?? {}) as Partial<Sentence>
  return zh && en ? { zh, en } : null
}

function say(path: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'number' && (path === 'price' || path === 'compareAt')) return formatFen(value)
  if (value instanceof Date || (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)))
    return formatInZone(new Date(value), currentSettings().MALL_TIME_ZONE)
  if (path === '_status') return STATES[String(value)] ?? String(value)
  const text = typeof value === 'object' ? textIn(value) : String(value)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

/** The words somewhere in rich text or in a list; what has none is told apart by its size. */
function textIn(value: object): string {
  const words: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    else if (typeof node === 'object' && node !== null) {
      const { text } = node as { text?: unknown }
      if (typeof text === 'string') words.push(text)
      for (const [name, inner] of Object.entries(node)) if (name !== 'text') visit(inner)
    }
  }
  visit(value)
  return words.join(' ').trim() || JSON.stringify(value)
}
