/**
 * Where a document refers to assets, found by walking its fields: upload and relationship fields by their declaration,
 * rich text and JSON by looking at every value, because what stands in them is declared elsewhere. Ids are UUIDs, so a
 * value that equals an asset's id is a reference to it. Documents are read in all languages at once.
 */

/** As much of a field's declaration as the walk needs; Payload's own field types fit. */
export interface FieldShape {
  type: string
  name?: string
  localized?: boolean
  virtual?: unknown
  relationTo?: string | readonly string[]
  hasMany?: boolean
  fields?: readonly FieldShape[]
  tabs?: readonly FieldShape[]
  blocks?: readonly { slug: string; fields: readonly FieldShape[] }[]
  /** `notAUse`: what belongs to an asset itself, such as its notes and versions, does not use it */
  custom?: { notAUse?: unknown } | Record<string, unknown>
}

/** One place of a document that may refer to an asset. */
export interface AssetPlace {
  /** an asset's id; of rich text and JSON: a UUID that may be one */
  assetId: string
  /** names of fields from the top, without positions: `blocks.split.picture` */
  field: string
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Every place of `doc` that refers to an asset of the collection `assets`, each once. */
export function assetPlaces(
  fields: readonly FieldShape[],
  doc: Record<string, unknown>,
  locales: readonly string[],
  assets = 'media',
): AssetPlace[] {
  const found = new Map<string, AssetPlace>()
  const add = (assetId: string | null, field: string): void => {
    if (assetId !== null) found.set(`${field} ${assetId}`, { assetId, field })
  }
  walk(fields, doc, '', { add, locales, assets })
  return [...found.values()]
}

/** Whether documents with these fields can refer to an asset at all. */
export function mayReferToAssets(fields: readonly FieldShape[], assets = 'media'): boolean {
  return fields.some(
    (field) =>
      !isNoUse(field) &&
      (field.type === 'richText' ||
        field.type === 'json' ||
        pointsTo(field, assets) ||
        mayReferToAssets(field.fields ?? [], assets) ||
        mayReferToAssets(field.tabs ?? [], assets) ||
        (field.blocks ?? []).some((block) => mayReferToAssets(block.fields, assets))),
  )
}

/** The same value with one asset put in another's place, everywhere in it. */
export function replaceAsset<T>(value: T, from: string, to: string): T {
  if (value === from) return to as T
  if (Array.isArray(value)) return value.map((item) => replaceAsset(item, from, to)) as T
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceAsset(item, from, to)])) as T
}

const isNoUse = (field: FieldShape): boolean => field.custom?.notAUse === true

interface Walk {
  add: (assetId: string | null, field: string) => void
  locales: readonly string[]
  assets: string
}

/** Whether a field names assets itself. */
export const pointsTo = (field: FieldShape, assets = 'media'): boolean =>
  (field.type === 'upload' || field.type === 'relationship') &&
  (Array.isArray(field.relationTo) ? field.relationTo.includes(assets) : field.relationTo === assets)

function walk(fields: readonly FieldShape[], value: unknown, path: string, walked: Walk): void {
  if (!isRecord(value)) return
  for (const field of fields) {
    if (field.virtual || field.type === 'join' || isNoUse(field)) continue
    if (field.name === undefined) {
      walk(field.fields ?? [], value, path, walked)
      walk(field.tabs ?? [], value, path, walked)
      continue
    }
    const here = path === '' ? field.name : `${path}.${field.name}`
    for (const one of inEachLanguage(field, value[field.name], walked.locales)) walkField(field, one, here, walked)
  }
}

function walkField(field: FieldShape, value: unknown, here: string, walked: Walk): void {
  if (value === null || value === undefined) return
  if (pointsTo(field, walked.assets)) {
    for (const item of Array.isArray(value) ? value : [value]) walked.add(referredId(item, walked.assets), here)
  } else if (field.type === 'richText' || field.type === 'json') {
    for (const id of uuidsIn(value)) walked.add(id, here)
  } else if (field.type === 'array') {
    for (const row of Array.isArray(value) ? value : []) walk(field.fields ?? [], row, here, walked)
  } else if (field.type === 'blocks') {
    for (const row of Array.isArray(value) ? value : []) {
      const block = field.blocks?.find(({ slug }) => isRecord(row) && slug === row.blockType)
      if (block) walk(block.fields, row, `${here}.${block.slug}`, walked)
    }
  } else {
    walk(field.fields ?? [], value, here, walked)
  }
}

/** A translated value is kept by language when it is read in all of them; read in one, it is the value itself. */
function inEachLanguage(field: FieldShape, value: unknown, locales: readonly string[]): unknown[] {
  if (!field.localized || !isRecord(value)) return [value]
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => locales.includes(key)) ? Object.values(value) : [value]
}

/** The id in the value of an upload or relationship field, populated or not, or null when it points elsewhere. */
function referredId(value: unknown, assets: string): string | null {
  if (typeof value === 'string') return value
  if (!isRecord(value)) return null
  if ('relationTo' in value && 'value' in value)
    return value.relationTo === assets ? referredId(value.value, assets) : null
  return typeof value.id === 'string' ? value.id : null
}

function uuidsIn(value: unknown): Set<string> {
  const found = new Set<string>()
  const look = (one: unknown): void => {
    if (typeof one === 'string' && UUID.test(one)) found.add(one)
    else if (typeof one === 'object' && one !== null) for (const child of Object.values(one)) look(child)
  }
  look(value)
  return found
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
