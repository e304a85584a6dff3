import { sql } from '@payloadcms/db-postgres'
import {
  APIError,
  beforeChangeTraverseFields,
  beforeValidateTraverseFields,
  type CollectionSlug,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
  type ValidationFieldError,
} from 'payload'
import { newId } from '../database/new-id.ts'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { together } from './in-one-go.ts'

export type SavedDoc = Record<string, unknown> & { id: string }

/** A document as it has to be stored. */
export interface CheckedDoc {
  id: string
  data: Record<string, unknown>
}

export interface SavedChange {
  doc: SavedDoc
  previousDoc: SavedDoc
}

type Write = (tx: Executor, checked: readonly CheckedDoc[]) => Promise<void>

/**
 * Saves changes of many documents of a collection that has one table, no versions and no languages, as `payload.update`
 * saves each: checked by fields and hooks, written, and handed to the hooks after. Rows are locked in the order of
 * their ids.
 * @param write stores what was checked
 * @returns what was saved by id. Missing is what does not exist and what would be refused: saved by itself, it says why
 */
export async function updateTogether(
  req: PayloadRequest,
  collection: CollectionSlug,
  changes: readonly CheckedDoc[],
  write: Write,
): Promise<Map<string, SavedChange>> {
  const { config } = req.payload.collections[collection]
  const tx = await transactionOf(req)
  await lockRows(tx, collection, idsOf(changes))
  const previous = await readDocs(req, collection, idsOf(changes))
  const checked: CheckedDoc[] = []
  for (const { id, data } of changes) {
    const originalDoc = previous.get(id)
    if (!originalDoc) continue
    const whole = await checkedOrNull(req, config, { operation: 'update', id, data: { ...data }, originalDoc })
    if (whole) checked.push({ id, data: whole })
  }
  if (checked.length === 0) return new Map()
  await write(tx, checked)
  const docs = await readDocs(req, collection, idsOf(checked))
  const saved = new Map(
    checked.map(({ id }) => [id, { doc: present(docs, id), previousDoc: present(previous, id) }] as const),
  )
  await together(req, async () => {
    for (const change of saved.values()) await runAfterChange(req, config, { operation: 'update', ...change })
  })
  return saved
}

/**
 * Creates many documents of such a collection, as `payload.create` creates each.
 * @param write stores what was checked, under the ids it was given
 * @returns the new documents, in the place of the data they were made of; undefined: it would be refused
 */
export async function createTogether(
  req: PayloadRequest,
  collection: CollectionSlug,
  all: readonly Record<string, unknown>[],
  write: Write,
): Promise<(SavedDoc | undefined)[]> {
  const { config } = req.payload.collections[collection]
  const tx = await transactionOf(req)
  const checked = await inTurn(all, async (data): Promise<CheckedDoc | undefined> => {
    const whole = await checkedOrNull(req, config, { operation: 'create', data: { ...data }, originalDoc: {} })
    return whole ? { id: newId(), data: whole } : undefined
  })
  const made = checked.filter((one) => one !== undefined)
  if (made.length === 0) return all.map(() => undefined)
  await write(tx, made)
  const docs = await readDocs(req, collection, idsOf(made))
  await together(req, async () => {
    for (const { id } of made)
      await runAfterChange(req, config, { operation: 'create', doc: present(docs, id), previousDoc: {} })
  })
  return checked.map((one) => one && present(docs, one.id))
}

/** Deletes many documents of such a collection, as `payload.delete` deletes each. What is gone already stays gone. */
export async function deleteTogether(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<void> {
  const { config } = req.payload.collections[collection]
  const tx = await transactionOf(req)
  await lockRows(tx, collection, ids)
  const docs = await readDocs(req, collection, ids)
  const there = ids.filter((id) => docs.has(id))
  if (there.length === 0) return
  for (const id of there)
    for (const hook of config.hooks.beforeDelete) await hook({ id, collection: config, context: req.context, req })
  await tx.execute(sql`delete from ${tableOf(collection)} where id = any(${sql.param(there)}::uuid[])`)
  await req.payload.db.deleteMany({
    collection: 'payload-preferences',
    where: { key: { in: there.map((id) => `collection-${collection}-${id}`) } },
    req,
  })
  await together(req, async () => {
    for (const id of there) {
      const doc = present(docs, id)
      for (const hook of config.hooks.afterDelete)
        await hook({ id, collection: config, context: req.context, doc: doc as never, req })
    }
  })
}

const tableOf = (collection: string) => sql.identifier(collection.replaceAll('-', '_'))
const idsOf = (docs: readonly { id: string }[]): string[] => docs.map(({ id }) => id)

/** Always in one order, so that two who lock the same rows do not wait in a circle. */
async function lockRows(tx: Executor, collection: string, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select from ${tableOf(collection)} where id = any(${sql.param([...ids])}::uuid[]) order by id for update`)
}

async function readDocs(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<Map<string, SavedDoc>> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [...ids] } },
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    pagination: false,
    req,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc as unknown as SavedDoc]))
}

function present(docs: ReadonlyMap<string, SavedDoc>, id: string): SavedDoc {
  const doc = docs.get(id)
  if (!doc) throw new Error(`${id} was locked and is not there`)
  return doc
}

interface Check {
  operation: 'create' | 'update'
  id?: string
  data: Record<string, unknown>
  originalDoc: Record<string, unknown>
}

/** The document as it would be stored; null: it would be refused. */
async function checkedOrNull(
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  check: Check,
): Promise<Record<string, unknown> | null> {
  try {
    return await checkAsSaving(req, config, check)
  } catch (error) {
    if (error instanceof APIError) return null
    throw error
  }
}

/** What Payload does before it stores, in its order: its own operations do it for one document at a time only. */
async function checkAsSaving(
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  { operation, id, data: given, originalDoc }: Check,
): Promise<Record<string, unknown>> {
  let data = given
  const about = {
    ...(id === undefined ? {} : { id }),
    collection: config,
    context: req.context,
    doc: originalDoc,
    fields: config.fields,
    global: null,
    operation,
    overrideAccess: true,
    parentIndexPath: '',
    parentIsLocalized: false,
    parentPath: '',
    parentSchemaPath: '',
    req,
    siblingDoc: originalDoc,
  }
  await beforeValidateTraverseFields({ ...about, data, siblingData: data })
  for (const hook of [...config.hooks.beforeValidate, ...config.hooks.beforeChange])
    data =
      (await hook({ collection: config, context: req.context, data, operation, originalDoc, req } as never)) || data
  const errors: ValidationFieldError[] = []
  const whole: Record<string, unknown> = { ...structuredClone(data), ...(id === undefined ? {} : { id }) }
  await beforeChangeTraverseFields({
    ...about,
    data: whole,
    siblingData: whole,
    docWithLocales: originalDoc,
    siblingDocWithLocales: originalDoc,
    errors,
    fieldLabelPath: '',
    mergeLocaleActions: [],
  })
  if (errors.length > 0) throw new ValidationError({ collection: config.slug, errors, req }, req.t)
  return whole
}

async function runAfterChange(
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  change: { operation: 'create' | 'update'; doc: SavedDoc; previousDoc: Record<string, unknown> },
): Promise<void> {
  for (const hook of config.hooks.afterChange)
    await hook({
      collection: config,
      context: req.context,
      data: change.doc,
      overrideAccess: true,
      req,
      ...change,
    } as never)
}

async function inTurn<In, Out>(items: readonly In[], make: (item: In) => Promise<Out>): Promise<Out[]> {
  const made: Out[] = []
  for (const item of items) made.push(await make(item))
  return made
}
