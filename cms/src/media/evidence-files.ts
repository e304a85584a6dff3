import { Readable } from 'node:stream'
import { evidencePath, isRenditionFile, renditionPath, type StoredFile } from '@fangshi/media'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { assetStore } from './asset-store.ts'

/**
 * A picture of what somebody sent us in confidence, for whoever has shown that they may see it; null when there is
 * none. It has no public address: every way to it asks first, and no cache on the way may keep it.
 */
export async function evidenceResponse(payload: Payload, file: string): Promise<Response | null> {
  const stored = isRenditionFile(file) ? await readEvidence(payload, file) : null
  if (!stored) return null
  return new Response(Readable.toWeb(stored.stream) as ReadableStream, {
    headers: {
      'content-type': stored.contentType,
      'content-length': String(stored.size),
      'cache-control': 'private, max-age=3600',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}

/** Pictures made before evidence had a place of its own lie among the public ones: they are moved when they are seen. */
async function readEvidence(payload: Payload, file: string): Promise<StoredFile | null> {
  const store = assetStore()
  const stored = await store.read(evidencePath(file))
  if (stored) return stored
  const published = await store.read(renditionPath(file))
  if (!published) return null
  const bytes = Buffer.concat(await published.stream.toArray())
  await store.put(evidencePath(file), bytes, published.contentType)
  if (!(await isPublicToo(payload, file))) await store.remove(renditionPath(file))
  return store.read(evidencePath(file))
}

/** Names come from the bytes: a photograph of the shop may be the same picture. */
async function isPublicToo(payload: Payload, file: string): Promise<boolean> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select 1 from media where kind <> 'evidence' and renditions @> ${JSON.stringify([{ file }])}::jsonb limit 1`)
  return rows.length > 0
}
