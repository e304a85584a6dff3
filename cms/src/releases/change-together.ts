import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { knowingCategories } from '../catalog/catalog.ts'
import { type Executor, transactionOf } from '../database/transaction.ts'
import {
  type BothSides,
  type EditorialCollection,
  knowing,
  lockDocuments,
  readSidesOf,
  rememberBefore,
} from '../editorial/editorial.ts'
import { together } from '../together/together.ts'
import { announceBefore, type LiveDoc, runHooksAfter } from './write-live.ts'

/** Locks documents of one collection in a fixed order and tells how each stands; missing are those that are gone. */
export async function holdDocuments(
  req: PayloadRequest,
  collection: EditorialCollection,
  ids: readonly string[],
): Promise<Map<string, BothSides>> {
  const refs = ids.map((id) => ({ collection, id }))
  await lockDocuments(await transactionOf(req), refs)
  return readSidesOf(req, collection, ids)
}

/**
 * Changes what shoppers have of many documents of one collection, held as they are in `before`: written by `write` and
 * read again together. What each document's save does besides, its record, its announcements, what it uses, is done for
 * each.
 * @param write stores the change and the versions that say so
 * @returns how they stand now
 */
export async function changeTogether(
  req: PayloadRequest,
  collection: EditorialCollection,
  before: ReadonlyMap<string, BothSides>,
  write: (tx: Executor) => Promise<void>,
): Promise<ReadonlyMap<string, BothSides>> {
  const ids = [...before.keys()]
  if (ids.length === 0) return before
  const { config } = req.payload.collections[collection]
  const previous = await readDocs(req, collection, ids)
  return knowingCategories(req, async () => {
    await knowing(req, collection, before, () =>
      together(req, async () => {
        for (const id of ids) {
          await announceBefore(req, config, docOf(previous, id))
          await rememberBefore(req, { collection, id })
        }
      }),
    )
    await write(await transactionOf(req))
    const after = await readSidesOf(req, collection, ids)
    const now = await readDocs(req, collection, ids)
    await knowing(req, collection, after, () =>
      together(req, async () => {
        for (const id of ids)
          await runHooksAfter(req, config, { doc: docOf(now, id), previousDoc: docOf(previous, id) })
      }),
    )
    return after
  })
}

/** A document as shoppers are answered from, in all languages. */
export function mainOf(sides: ReadonlyMap<string, BothSides>, id: string): Record<string, unknown> {
  const main = sides.get(id)?.main
  if (!main) throw new Error(`${id} was held and is not there`)
  return main.doc
}

async function readDocs(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<Map<string, LiveDoc>> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [...ids] } },
    depth: 0,
    draft: false,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc as unknown as LiveDoc]))
}

function docOf(docs: ReadonlyMap<string, LiveDoc>, id: string): LiveDoc {
  const doc = docs.get(id)
  if (!doc) throw new Error(`${id} was held and is not there`)
  return doc
}

/** Drafts somebody is working on: newest versions that are not public, and not among `except`. */
export async function draftsOf(
  tx: Executor,
  collection: string,
  docs: readonly string[],
  except: readonly string[] = [],
): Promise<string[]> {
  const { rows } = await tx.execute(sql`
    select id::text from ${sql.identifier(`_${collection}_v`)}
     where parent_id = any(${sql.param([...docs])}::uuid[]) and latest is true
       and version__status = 'draft' and id <> all(${sql.param([...except])}::uuid[])`)
  return rows.map(({ id }) => String(id))
}

/** Lets drafts be the newest again after another version went live, so that whoever works on one finds it. */
export async function keepDraftsNewest(
  tx: Executor,
  collection: string,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  if (ids.length === 0) return
  const table = sql.identifier(`_${collection}_v`)
  const drafts = sql`${sql.param([...ids])}::uuid[]`
  await tx.execute(sql`
    update ${table} set latest = (id = any(${drafts})),
           updated_at = case when id = any(${drafts}) then ${new Date(at.getTime() + 1).toISOString()}::timestamptz else updated_at end
     where parent_id in (select parent_id from ${table} where id = any(${drafts}))
       and (latest is true or id = any(${drafts}))`)
}
