import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { type Executor, transactionOf } from '../database/transaction.ts'
import {
  type BothSides,
  type EditorialCollection,
  isEditorial,
  knowing,
  lockDocuments,
  readSidesOf,
  rememberBefore,
  showVersions,
} from '../editorial/editorial.ts'
import { type LaidVersion, thoseAlone, versionsToLay } from './lay-members.ts'
import { keepOutcomes, type ReleaseMember } from './release-members.ts'
import { announceBefore, contentOf, type LiveDoc, runHooksAfter } from './write-live.ts'

/** With fewer of a collection the way one by one is as short. */
const WORTH_IT = 2

/**
 * Publishes those members of a release that are whole documents, a collection at a time: locked, read, written and read
 * again together, so that a release of hundreds takes the shop no longer than one of a few. What each document's save
 * does besides, its record, its announcements, what it uses, is done for each.
 * @returns the members that have to be applied one by one
 */
export async function publishTogether(
  req: PayloadRequest,
  members: readonly ReleaseMember[],
  at: Date,
): Promise<readonly ReleaseMember[]> {
  const documents = thoseAlone(members).filter(({ kind, action }) => kind === 'document' && action === 'publish')
  const done = new Set<string>()
  for (const collection of new Set(documents.map((member) => member.collection))) {
    if (!isEditorial(collection)) continue
    const own = documents.filter((member) => member.collection === collection)
    if (own.length < WORTH_IT) continue
    for (const id of await publishVersions(req, collection, own, at)) done.add(id)
  }
  return members.filter(({ id }) => !done.has(id))
}

async function publishVersions(
  req: PayloadRequest,
  collection: EditorialCollection,
  members: readonly ReleaseMember[],
  at: Date,
): Promise<string[]> {
  const tx = await transactionOf(req)
  await lockDocuments(
    tx,
    members.map(({ docId }) => ({ collection, id: docId })),
  )
  const versions = await versionsToLay(tx, collection, members)
  const ids = versions.map(({ doc }) => doc)
  const before = await readSidesOf(req, collection, ids)
  const previous = await readDocs(req, collection, ids)
  const { config } = req.payload.collections[collection]
  await knowing(req, collection, before, async () => {
    for (const id of ids) {
      await announceBefore(req, config, docOf(previous, id))
      await rememberBefore(req, { collection, id })
    }
  })

  await showVersions(tx, collection, versions, { isLasting: true })
  await dateDocuments(tx, collection, ids, at)
  await markPublished(tx, collection, versions, at)

  const after = await readSidesOf(req, collection, ids)
  const docs = await readDocs(req, collection, ids)
  await knowing(req, collection, after, async () => {
    for (const id of ids) await runHooksAfter(req, config, { doc: docOf(docs, id), previousDoc: docOf(previous, id) })
  })
  await keepOutcomes(
    tx,
    versions.map(({ id, doc }) => ({
      member: id,
      before: contentOf(req, collection, mainOf(before, doc)),
      applied: contentOf(req, collection, mainOf(after, doc)),
    })),
  )
  return versions.map(({ id }) => id)
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
  if (!doc) throw new Error(`${id} was locked and is not there`)
  return doc
}

function mainOf(sides: ReadonlyMap<string, BothSides>, id: string): Record<string, unknown> {
  const main = sides.get(id)?.main
  if (!main) throw new Error(`${id} was locked and is not there`)
  return main.doc
}

const dateDocuments = (tx: Executor, table: string, ids: readonly string[], at: Date) =>
  tx.execute(sql`
    update ${sql.identifier(table)} set updated_at = ${at.toISOString()}::timestamptz
     where id = any(${sql.param([...ids])}::uuid[])`)

/** The versions that went live say so. Drafts written since stay the newest, so that whoever works on one finds it. */
async function markPublished(
  tx: Executor,
  collection: string,
  versions: readonly LaidVersion[],
  at: Date,
): Promise<void> {
  const table = sql.identifier(`_${collection}_v`)
  const t = sql`${at.toISOString()}::timestamptz`
  const [docs, kept] = [versions.map(({ doc }) => doc), versions.map(({ version }) => version)]
  const { rows } = await tx.execute(sql`
    select id::text from ${table} where parent_id = any(${sql.param(docs)}::uuid[]) and latest is true
       and version__status = 'draft' and id <> all(${sql.param(kept)}::uuid[])`)
  await tx.execute(sql`
    update ${table} set version__status = 'published', updated_at = ${t} where id = any(${sql.param(kept)}::uuid[])`)
  if (rows.length === 0) return
  const drafts = sql`${sql.param(rows.map(({ id }) => String(id)))}::uuid[]`
  await tx.execute(sql`
    update ${table} set latest = (id = any(${drafts})),
           updated_at = case when id = any(${drafts}) then ${new Date(at.getTime() + 1).toISOString()}::timestamptz else updated_at end
     where parent_id in (select parent_id from ${table} where id = any(${drafts}))
       and (latest is true or id = any(${drafts}))`)
}
