import type { Payload } from 'payload'
import { PERMISSIONS } from '../permissions/permissions.ts'
import { type FieldShape, mayReferToAssets, pointsTo } from './rules/asset-places.ts'

/** What assets are used in: documents of a collection, or one global. */
export interface UseSource {
  kind: 'collection' | 'global'
  slug: string
  label: { zh: string; en: string }
  titleField: string
  fields: readonly FieldShape[]
  hasDrafts: boolean
  hasTrash: boolean
}

/** Columns of a record that refer to assets: records are written with SQL and never change, so they are read where they are. */
export interface RecordSource {
  slug: string
  label: { zh: string; en: string }
  titleColumn: string | null
  table: string
  /** of a table of relations, the path in it; null: a column of the record itself */
  path: string | null
  column: string
  /** of a column with JSON: where in it the id of the asset stands */
  inJson?: readonly string[]
  field: string
}

/** Collections whose documents nobody may change by any right are records: what was sold, paid, said. */
const isRecord = (slug: string): boolean => {
  const row = (PERMISSIONS as Record<string, { update: readonly string[] } | undefined>)[slug]
  return row !== undefined && row.update.length === 0
}

/** An asset does not use another by lying beside it in the same shelf; notes of Payload's own are no use either. */
const isShelf = (slug: string): boolean => slug === 'media' || slug.startsWith('payload-')

const known = new WeakMap<object, UseSource[]>()

/** Every collection and global whose documents can show an asset, from the configuration itself. */
export function useSourcesOf(payload: Payload): UseSource[] {
  const ready = known.get(payload.config)
  if (ready) return ready
  const sources = [
    ...payload.config.collections
      .filter(({ slug }) => !isShelf(slug) && !isRecord(slug))
      .map(
        (collection): UseSource => ({
          kind: 'collection',
          slug: collection.slug,
          label: wordsOf(collection.labels.singular, collection.slug),
          titleField: collection.admin.useAsTitle ?? 'id',
          fields: collection.fields as unknown as FieldShape[],
          hasDrafts: Boolean(collection.versions?.drafts),
          hasTrash: collection.trash === true,
        }),
      ),
    ...payload.config.globals.map(
      (global): UseSource => ({
        kind: 'global',
        slug: global.slug,
        label: wordsOf(global.label, global.slug),
        titleField: '',
        fields: global.fields as unknown as FieldShape[],
        hasDrafts: Boolean(global.versions?.drafts),
        hasTrash: false,
      }),
    ),
  ].filter(({ fields }) => mayReferToAssets(fields))
  known.set(payload.config, sources)
  return sources
}

export const useSourceOf = (payload: Payload, slug: string): UseSource | undefined =>
  useSourcesOf(payload).find((source) => source.slug === slug)

/** The proof of one asset's rights is an asset, too, and is kept as long as it proves something. */
const PROOFS: RecordSource = {
  slug: 'media',
  label: { zh: '授权凭证，属于素材', en: 'Proof of rights of' },
  titleColumn: 'original_name',
  table: 'media',
  path: null,
  column: 'rights_proof_id',
  field: 'rights.proof',
}

/** A picture marked with a logo is rendered with it again whenever it changes. */
const WATERMARKS: RecordSource = {
  slug: 'media',
  label: { zh: '水印，用在素材', en: 'Watermark on' },
  titleColumn: 'original_name',
  table: 'media',
  path: null,
  column: 'edits',
  inJson: ['watermark', 'logo'],
  field: 'edits',
}

/** Every column of a record that names assets. */
export function recordSourcesOf(payload: Payload): RecordSource[] {
  const records = payload.config.collections
    .filter(({ slug }) => !isShelf(slug) && isRecord(slug))
    .flatMap((collection) =>
      topFields(collection.fields as unknown as FieldShape[])
        .filter((field) => pointsTo(field) && field.custom?.notAUse !== true)
        .map((field): RecordSource => {
          const table = snake(collection.slug)
          const name = String(field.name)
          return {
            slug: collection.slug,
            label: wordsOf(collection.labels.singular, collection.slug),
            titleColumn:
              collection.admin.useAsTitle && collection.admin.useAsTitle !== 'id'
                ? snake(collection.admin.useAsTitle)
                : null,
            field: name,
            ...(field.hasMany || Array.isArray(field.relationTo)
              ? { table: `${table}_rels`, path: name, column: 'media_id' }
              : { table, path: null, column: `${snake(name)}_id` }),
          }
        }),
    )
  return [...records, PROOFS, WATERMARKS]
}

/** Fields that keep their value in the document's own row; records have no others that name assets. */
const topFields = (fields: readonly FieldShape[]): FieldShape[] =>
  fields.flatMap((field) =>
    field.name === undefined ? topFields([...(field.fields ?? []), ...(field.tabs ?? [])]) : [field],
  )

/** Names of tables and columns, as the database adapter makes them. */
export const snake = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()

function wordsOf(label: unknown, slug: string): { zh: string; en: string } {
  if (typeof label === 'string') return { zh: label, en: label }
  const { zh, en } = (typeof label === 'object' && label !== null ? label : {}) as { zh?: string; en?: string }
  return { zh: zh ?? en ?? slug, en: en ?? zh ?? slug }
}

/** What the top field of a place is called, for people: `gallery` → 商品主图. */
export function fieldWords(source: { fields: readonly FieldShape[] }, place: string): { zh: string; en: string } {
  let fields = source.fields
  const zh: string[] = []
  const en: string[] = []
  for (const name of place.split('.')) {
    const field = topFields(fields).find((one) => one.name === name) as (FieldShape & { label?: unknown }) | undefined
    const block = field ? undefined : blocksOf(fields).find(({ slug }) => slug === name)
    const words = wordsOf(
      field?.label ?? (block as { labels?: { singular?: unknown } } | undefined)?.labels?.singular,
      name,
    )
    zh.push(words.zh)
    en.push(words.en)
    const inside = field ?? block
    if (!inside) break
    fields = field?.type === 'blocks' ? [field] : [...(inside.fields ?? []), ...(field?.tabs ?? [])]
  }
  return { zh: zh.join(' · '), en: en.join(' · ') }
}

const blocksOf = (fields: readonly FieldShape[]) => fields.flatMap((field) => field.blocks ?? [])
