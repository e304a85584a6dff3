import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { type Executor, transactionOf } from '../database/transaction.ts'
import { type EditorialCollection, showVersions } from '../editorial/editorial.ts'
import { changeTogether, draftsOf, holdDocuments, keepDraftsNewest, mainOf } from './change-together.ts'
import { type LaidVersion, versionsToLay } from './lay-members.ts'
import { keepOutcomes, type ReleaseMember } from './release-members.ts'
import { contentOf } from './write-live.ts'

/** Publishes whole documents of a collection. @returns the members that were */
export async function publishTogether(
  req: PayloadRequest,
  collection: EditorialCollection,
  members: readonly ReleaseMember[],
  at: Date,
): Promise<string[]> {
  const tx = await transactionOf(req)
  const held = await holdDocuments(
    req,
    collection,
    members.map(({ docId }) => docId),
  )
  const versions = await versionsToLay(tx, collection, members)
  const ids = versions.map(({ doc }) => doc)
  const before = new Map([...held].filter(([id]) => ids.includes(id)))
  const after = await changeTogether(req, collection, before, async () => {
    await showVersions(tx, collection, versions, { isLasting: true })
    await dateDocuments(tx, collection, ids, at)
    await markPublished(tx, collection, versions, at)
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
  const t = sql`${at.toISOString()}::timestamptz`
  const [docs, kept] = [versions.map(({ doc }) => doc), versions.map(({ version }) => version)]
  const drafts = await draftsOf(tx, collection, docs, kept)
  await tx.execute(sql`
    update ${sql.identifier(`_${collection}_v`)} set version__status = 'published', version_updated_at = ${t}, updated_at = ${t}
     where id = any(${sql.param(kept)}::uuid[])`)
  await keepDraftsNewest(tx, collection, drafts, at)
}
