import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { sql } from '@payloadcms/db-postgres'
import { APIError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { refuse } from '../../commands/commands.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import type { Executor } from '../../database/transaction.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { refuseIntake } from '../intake-refusals.ts'
import { type Refusal, readFiles } from '../intake-rows.ts'
import { LOOK_ALIKE_BITS, tellsPicturesApart } from '../rules/look-alike.ts'
import { intakeEndpoint, languageOf } from './intake-endpoint.ts'

/**
 * `POST /api/intake/files/:id/bytes`, one file as multipart: through the photo gate and Payload's own creation, with
 * the rights of whoever sends it. The same bytes are kept once: sent again, or there before under another name, the
 * asset that is there answers. A file the gate refuses keeps its reason; that is an answer as well, not an error.
 */
export const takeFile: Endpoint = intakeEndpoint('post', '/files/:id/bytes', 'create', async (req) => {
  const id = String(req.routeParams?.id ?? '')
  if (!z.uuid().safeParse(id).success) throw refuse('not_found')
  if (!can(req.user as Principal, 'create', 'media')) throw refuse('not_allowed')
  await addDataAndFileToRequest(req)
  const file = req.file
  if (!file) throw refuseIntake('no_file')
  const temporary = file.tempFilePath
  try {
    const sha256 = await hashOf(file)
    try {
      await inTransaction(req, (tx) => store(req, tx, id, sha256))
    } catch (error) {
      const refusal = refusalIn(error)
      if (!refusal) throw error
      await inTransaction(req, (tx) => keepRefusal(tx, id, refusal))
    }
  } finally {
    if (temporary) await rm(temporary, { force: true })
  }
  return inTransaction(req, async (tx) => {
    const [view] = await readFiles(tx, sql`f.id = ${id}`, languageOf(req))
    if (!view) throw refuse('not_found')
    return { file: view }
  })
})

type UploadedFile = NonNullable<PayloadRequest['file']>

async function hashOf(file: UploadedFile): Promise<string> {
  const hash = createHash('sha256')
  if (file.tempFilePath) await pipeline(createReadStream(file.tempFilePath), hash)
  else hash.update(file.data)
  return hash.digest('hex')
}

async function store(req: PayloadRequest, tx: Executor, id: string, sha256: string): Promise<void> {
  const { rows } = await tx.execute(sql`
    select f.state, f.path, b.kind from mall.intake_files f join mall.intake_batches b on b.id = f.batch_id
     where f.id = ${id} for update of f skip locked`)
  const row = rows[0] as { state: string; path: string; kind: string } | undefined
  if (!row) {
    const known = await tx.execute(sql`select 1 from mall.intake_files where id = ${id}`)
    throw known.rows.length > 0 ? refuseIntake('file_busy') : refuse('not_found')
  }
  if (row.state === 'stored') return
  // Two files with the same bytes at the same moment: the second finds what the first has made.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${row.kind}:${sha256}`}, 0))`)
  const same = await tx.execute(sql`
    select id from media where sha256 = ${sha256} and kind::text = ${row.kind} and deleted_at is null
     order by created_at limit 1`)
  const existing = (same.rows[0] as { id: string } | undefined)?.id
  const media = existing ?? (await create(req, row))
  const lookAlike = existing ? null : await findLookAlike(tx, media, row.kind)
  await tx.execute(sql`
    update mall.intake_files
       set state = 'stored', refusal = null, media_id = ${media}, reused = ${existing !== undefined},
           look_alike_id = ${lookAlike}, decision = null
     where id = ${id}`)
}

async function create(req: PayloadRequest, { path, kind }: { path: string; kind: string }): Promise<string> {
  const file = req.file as UploadedFile
  file.name = path.split(/[/\\]/).at(-1) ?? path
  const doc = await req.payload.create({
    collection: 'media',
    data: { kind } as never,
    file,
    req,
    user: req.user,
    overrideAccess: false,
    depth: 0,
  })
  return String(doc.id)
}

/** The asset of the same kind whose picture is nearly this one, the nearest first; null when there is none. */
async function findLookAlike(tx: Executor, media: string, kind: string): Promise<string | null> {
  const { rows } = await tx.execute(sql`select perceptual_hash as hash from media where id = ${media}`)
  const hash = (rows[0] as { hash: string | null } | undefined)?.hash ?? ''
  if (!tellsPicturesApart(hash)) return null
  const near = await tx.execute(sql`
    select id from (
      select id, created_at, bit_count(('x' || perceptual_hash)::bit(64) # ('x' || ${hash}::text)::bit(64)) as bits
        from media
       where kind::text = ${kind} and deleted_at is null and id <> ${media} and perceptual_hash ~ '^[0-9a-f]{16}$'
    ) as others
     where bits <= ${LOOK_ALIKE_BITS} order by bits, created_at limit 1`)
  return (near.rows[0] as { id: string } | undefined)?.id ?? null
}

/** What the gate or Payload said no with; null for anything that is not about the file. */
function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof APIError) || error.status !== 400) return null
  const known = (error.data as { refusal?: Refusal } | null | undefined)?.refusal
  return known ?? { said: error.message }
}

async function keepRefusal(tx: Executor, id: string, refusal: Refusal): Promise<void> {
  await tx.execute(sql`
    update mall.intake_files set state = 'refused', refusal = ${JSON.stringify(refusal)}::jsonb
     where id = ${id} and state <> 'stored'`)
}
