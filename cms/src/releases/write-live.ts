import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { transactionOf } from '../database/transaction.ts'
import {
  type DerivableField,
  derivationOf,
  derivedValues,
  isEditorial,
  rememberBefore,
  type TagsOf,
} from '../editorial/editorial.ts'
import { recordChange } from '../outbox/outbox.ts'
import { WITHOUT_SAVE } from '../writing/writing.ts'
import { MemberFailed } from './member-failed.ts'
import { type MergeShape, type Values, valuesOf, withValues } from './rules/merge-back.ts'

export type LiveDoc = Record<string, unknown> & { id: string; _status?: string | null; deletedAt?: string | null }

/** Kept by the system beside the words: no version brings an old figure back. */
const COUNTED = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'sales'])

interface FlatField extends DerivableField {
  type: string
  virtual?: unknown
  flattenedFields?: FlatField[]
}

const fieldsOf = (config: SanitizedCollectionConfig): readonly FlatField[] =>
  config.flattenedFields as unknown as readonly FlatField[]

/** What of a collection's documents is content, as merging sees it. What is derived follows what was merged. */
export function shapesOf(config: SanitizedCollectionConfig): MergeShape[] {
  const shapes = (fields: readonly FlatField[]): MergeShape[] =>
    fields
      .filter((field) => !COUNTED.has(field.name) && field.type !== 'join' && !field.virtual && !derivationOf(field))
      .map(({ name, type, localized, flattenedFields }) => ({
        name,
        ...(localized ? { localized } : {}),
        ...(type === 'group' && flattenedFields && !localized ? { parts: shapes(flattenedFields) } : {}),
      }))
  return shapes(fieldsOf(config))
}

export const localesOf = (req: PayloadRequest): string[] => {
  const { localization } = req.payload.config
  return localization ? localization.localeCodes : []
}

/** What of a document is content, by path, and whether shoppers see it. */
export function contentOf(req: PayloadRequest, collection: CollectionSlug, doc: Record<string, unknown>): Values {
  const { config } = req.payload.collections[collection]
  return { ...valuesOf(shapesOf(config), doc, localesOf(req)), _status: doc._status ?? 'draft' }
}

/** A document as shoppers have it, in all languages. @throws MemberFailed when it is gone or in the trash */
export async function readLive(req: PayloadRequest, collection: CollectionSlug, id: string): Promise<LiveDoc> {
  const doc = (await req.payload.db.findOne({
    collection,
    where: { id: { equals: id } },
    locale: 'all',
    req,
  })) as LiveDoc | null
  if (!doc || doc.deletedAt)
    throw new MemberFailed({
      zh: `${collection} ${id} 已被删除，发布包不能生效。`,
      en: `${collection} ${id} has been deleted, so the release cannot go live.`,
    })
  return doc
}

/**
 * Makes a document what `values` say, in place: as saving and publishing it by hand would, less the checks that were
 * made before it was approved. Announces what shoppers saw before and see after, and runs the hooks of the collection
 * that keep other things in step, all in the request's transaction.
 * @param versionId the version this is, when it is one
 */
export async function writeLive(
  req: PayloadRequest,
  {
    collection,
    live,
    values,
    versionId,
    at,
  }: {
    collection: CollectionSlug
    live: LiveDoc
    values: Values
    versionId: string | null
    at: Date
  },
): Promise<void> {
  const { config } = req.payload.collections[collection]
  const id = String(live.id)
  const read = () => req.payload.findByID({ collection, id, depth: 0, draft: false, overrideAccess: true, req })
  const previousDoc = await read()
  await announceBefore(req, config, previousDoc as unknown as LiveDoc)
  if (isEditorial(collection)) await rememberBefore(req, { collection, id })

  const { _status: status = live._status ?? 'draft', ...content } = values
  const names = new Set(shapesOf(config).map(({ name }) => name))
  const whole = withValues(live, content)
  const said = Object.fromEntries(Object.entries(whole).filter(([name]) => names.has(name)))
  const data = { ...said, ...derivedValues(fieldsOf(config), said) }
  await req.payload.db.updateOne({
    collection,
    id,
    data: { ...data, _status: status, updatedAt: at.toISOString() },
    req,
    returning: false,
  })
  await keepVersion(req, config, { id, data: { ...data, _status: status }, versionId, at })

  await runHooksAfter(req, config, {
    doc: (await read()) as unknown as LiveDoc,
    previousDoc: previousDoc as unknown as LiveDoc,
  })
}

/** What a save does once it is written: keeps other things in step, announces, records. */
export async function runHooksAfter(
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  { doc, previousDoc }: { doc: LiveDoc; previousDoc: LiveDoc },
): Promise<void> {
  for (const hook of config.hooks.afterChange) {
    await hook({
      collection: config,
      // Of a draft written since, the newest save is still the one it was written by.
      context: { ...req.context, [WITHOUT_SAVE]: true },
      data: doc,
      doc,
      operation: 'update',
      overrideAccess: true,
      previousDoc,
      req,
    } as never)
  }
}

/** What shoppers saw until now is stale as well. */
export async function announceBefore(
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  doc: LiveDoc,
): Promise<void> {
  const tagsOf = config.custom?.tagsOf as TagsOf | undefined
  if (!tagsOf || (config.versions?.drafts && doc._status !== 'published')) return
  const tags = await tagsOf(doc as never, req)
  if (tags.length > 0) await recordChange(req, { collection: config.slug, docId: doc.id, tags })
}

/**
 * The version that went live says so. Drafts written since stay the newest, so that whoever works on one finds it
 * again; the last version kept may have been pruned meanwhile, then one is written.
 */
async function keepVersion(
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  { id, data, versionId, at }: { id: string; data: Record<string, unknown>; versionId: string | null; at: Date },
): Promise<void> {
  if (!config.versions?.drafts) return
  const tx = await transactionOf(req)
  const table = sql.identifier(`_${config.slug.replaceAll('-', '_')}_v`)
  const t = sql`${at.toISOString()}::timestamptz`
  const { rows: drafts } = await tx.execute(sql`
    select id::text from ${table} where parent_id = ${id}::uuid and latest is true
       and version__status = 'draft' ${versionId === null ? sql`` : sql`and id <> ${versionId}::uuid`}`)
  const kept =
    versionId === null || data._status !== 'published'
      ? []
      : (
          await tx.execute(sql`
            update ${table} set version__status = 'published', version_updated_at = ${t}, updated_at = ${t}
             where id = ${versionId}::uuid and parent_id = ${id}::uuid returning id`)
        ).rows
  if (kept.length === 0)
    await req.payload.db.createVersion({
      collectionSlug: config.slug as CollectionSlug,
      parent: id,
      versionData: { ...data, updatedAt: at.toISOString(), createdAt: at.toISOString() } as never,
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
      autosave: false,
      publishedLocale: undefined as never,
      req,
      returning: false,
    } as never)
  const ids = (drafts as { id: string }[]).map((draft) => draft.id)
  if (ids.length === 0) return
  await tx.execute(sql`
    update ${table} set latest = (id = any(${sql.param(ids)}::uuid[])),
           updated_at = case when id = any(${sql.param(ids)}::uuid[]) then ${new Date(at.getTime() + 1).toISOString()}::timestamptz else updated_at end
     where parent_id = ${id}::uuid and (latest is true or id = any(${sql.param(ids)}::uuid[]))`)
}
