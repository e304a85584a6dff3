import { createHash } from 'node:crypto'

/** As much of a field's declaration as finding its content needs. */
export interface ContentField {
  type: string
  name?: string
  localized?: boolean
  virtual?: unknown
  fields?: readonly ContentField[]
  tabs?: readonly { name?: string; localized?: boolean; fields: readonly ContentField[] }[]
  blocks?: readonly { slug: string; fields: readonly ContentField[] }[]
  custom?: Record<string, unknown>
}

type Content = Record<string, unknown>

/** Written by Payload beside the content: when, in which state, in the trash or not. */
const NOT_CONTENT = new Set(['id', '_status', 'createdAt', 'updatedAt', 'deletedAt'])

const LANGUAGES = new Set(['zh', 'en'])

/**
 * What a document says to shoppers, in one form whoever wrote it down: words in all languages, pictures, links,
 * window, composition. Left out: ids of rows, times, `_status`, what Payload or a hook computes, and fields with
 * `custom: { content: false }`, which are for the team alone. Empty values count as absent, because a form sends
 * what an import leaves out.
 * @param doc as stored, with all languages (`locale: 'all'`) and ids for relations
 */
export function canonicalContent(fields: readonly ContentField[], doc: Content): Content {
  const content: Content = {}
  for (const field of fields) collect(field, doc, content)
  return content
}

/** SHA-256, in hexadecimal, of the canonical content: equal content has equal hashes, whatever the order of keys. */
export const contentHash = (fields: readonly ContentField[], doc: Content): string =>
  createHash('sha256')
    .update(stableJson(canonicalContent(fields, doc)))
    .digest('hex')

function collect(field: ContentField, doc: Content, into: Content): void {
  if (field.type === 'ui' || field.type === 'join' || field.virtual || field.custom?.content === false) return
  if (field.type === 'tabs') {
    for (const tab of field.tabs ?? []) collect({ ...tab, type: tab.name === undefined ? 'row' : 'group' }, doc, into)
    return
  }
  if (field.name === undefined) {
    for (const child of field.fields ?? []) collect(child, doc, into)
    return
  }
  if (NOT_CONTENT.has(field.name)) return
  const value = inEachLanguage(field, doc[field.name])
  if (!isEmpty(value)) into[field.name] = value
}

function inEachLanguage(field: ContentField, value: unknown): unknown {
  if (!field.localized || !isByLanguage(value)) return contentOf(field, value)
  const content: Content = {}
  for (const [language, said] of Object.entries(value)) {
    const one = contentOf(field, said)
    if (!isEmpty(one)) content[language] = one
  }
  return content
}

const isByLanguage = (value: unknown): value is Content =>
  isRecord(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => LANGUAGES.has(key))

function contentOf(field: ContentField, value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  switch (field.type) {
    case 'group':
      return isRecord(value) ? canonicalContent(field.fields ?? [], value) : undefined
    case 'array':
      return rowsOf(value).map((row) => canonicalContent(field.fields ?? [], row))
    case 'blocks':
      return rowsOf(value).map((row) => ({
        blockType: row.blockType,
        ...canonicalContent(field.blocks?.find(({ slug }) => slug === row.blockType)?.fields ?? [], row),
      }))
    case 'relationship':
    case 'upload':
      return referenceOf(value)
    case 'richText':
      return runningText(value)
    case 'json':
      return value
    case 'date':
      return instantOf(value)
    case 'checkbox':
      // A form sends `false` for what was never ticked.
      return value === true ? true : undefined
    default:
      return value
  }
}

/** The id behind a relation however deep it was read, with its collection where it may be one of several. */
function referenceOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referenceOf)
  if (!isRecord(value)) return String(value)
  if ('relationTo' in value) return { relationTo: value.relationTo, value: referenceOf(value.value) }
  return 'id' in value ? String(value.id) : undefined
}

function instantOf(value: unknown): string | undefined {
  const at = new Date(value as string | Date)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

/** What the editor writes down anew each time it opens a text, and values that mean the same as nothing. */
const EDITOR_KEEPS: Readonly<Record<string, readonly unknown[] | 'always'>> = {
  id: 'always',
  version: 'always',
  direction: 'always',
  textFormat: 'always',
  textStyle: 'always',
  format: ['', 0],
  indent: [0],
  detail: [0],
  mode: ['normal'],
  style: [''],
  newTab: [false],
  rel: [''],
  target: [''],
}

/** Running text without the editor's own bookkeeping, so that opening and saving an article changes nothing. */
function runningText(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(runningText)
  if (!isRecord(node)) return node
  if (typeof node.id === 'string' && 'updatedAt' in node && 'createdAt' in node) return node.id
  const content: Content = {}
  for (const [key, value] of Object.entries(node)) {
    const kept = EDITOR_KEEPS[key]
    if (value === null || value === undefined || kept === 'always' || kept?.includes(value)) continue
    // The number of a list item follows from its place.
    if (key === 'value' && node.type === 'listitem') continue
    content[key] = runningText(value)
  }
  return content
}

const isRecord = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const rowsOf = (value: unknown): Content[] => (Array.isArray(value) ? value.filter(isRecord) : [])

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0)

/** JSON with the keys of every object in order (as RFC 8785 sorts them) and absent values left out. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => stableJson(item ?? null)).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null'
  const entries = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${stableJson(value[key])}`)
  return `{${entries.join(',')}}`
}
