import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CENTRE, planRenditions, type Rendition } from '@fangshi/media'
import { makeLink } from '../../../cms/src/customers/account-links.ts'
import { hashPassword } from '../../../cms/src/customers/passwords.ts'
import { databaseOf } from '../../../cms/src/database/transaction.ts'
import { queueMail } from '../../../cms/src/mail/mail.ts'
import { pauseRendering, resumeRendering } from '../../../cms/src/media/rendering-pause.ts'
import { waitUntil } from '../services/wait-until.ts'
import type { ProofFinding } from './finding.ts'
import { generatedPhoto, sizeOfPhoto } from './generated-photo.ts'
import type { PhotoMall } from './photo-mall.ts'
import { countWrites, noteWrites, picturesInHand, unknownFiles } from './photo-writes.ts'

export interface PhotosOptions {
  count: number
  megapixels: number
  kills: number
  /** told in a sentence what happens */
  onNote: (sentence: string) => void
}

/**
 * What a worker may take, however many pictures wait: the budget of pictures being decoded (800 MiB) and as much again
 * for the process itself and the encoders (measured with two photographs of 12 megapixels in hand: 600 MB). bytes
 */
const MEMORY_LIMIT = 1600 * 1024 * 1024

/** Nothing at all happening for so long is a standstill. ms */
const PATIENCE = 120_000

/** What the run saw beside the books. */
interface Witness {
  faults: string[]
  /** pictures the killed workers had in hand, summed */
  inHand: number
  /** files that were in the store and in nobody's books after a kill, summed */
  unwritten: number
  /** files made again although they had been written down */
  again: number
  /** planned files that are missing or hold other bytes in the end */
  lost: number
  mails: number
  /** mails that arrived while pictures were waiting */
  mailsMeanwhile: number
  peakMemory: number
}

/**
 * Uploads photographs, kills the worker at random moments while it renders them, pauses and resumes once, and asks for
 * mails throughout. Holds when every file is there, none was made twice but for those in hand at a kill, nothing was
 * begun while paused, every mail arrived and memory stayed within its limit.
 */
export async function provePhotos(mall: PhotoMall, options: PhotosOptions): Promise<ProofFinding> {
  const since = performance.now()
  const seen: Witness = {
    faults: [],
    inHand: 0,
    unwritten: 0,
    again: 0,
    lost: 0,
    mails: 0,
    mailsMeanwhile: 0,
    peakMemory: 0,
  }
  const looking = setInterval(() => {
    seen.peakMemory = Math.max(seen.peakMemory, mall.peakMemory() ?? 0)
  }, 250)
  try {
    await noteWrites(mall)
    const total = filesOfOne(options.megapixels) * options.count
    const uploading = upload(mall, options)
    await Promise.all([uploading, disturb(mall, options, total, seen)])
    const ids = await uploading
    await untilMade(mall, 'every picture being done', async () => (await countDone(mall)) === options.count)
    const minutes = (performance.now() - since) / 60_000
    await judge(mall, ids, total, seen)
    const memory = seen.peakMemory > 0 ? `${Math.round(seen.peakMemory / 2 ** 20)} MB` : 'not told by this system'
    if (seen.peakMemory > MEMORY_LIMIT) seen.faults.push(`the worker took ${memory}`)
    return {
      held: seen.faults.length === 0,
      figures: [
        `${options.count} photographs of ${options.megapixels} megapixels, ${total} files in ${minutes.toFixed(1)} min (${(options.count / minutes).toFixed(1)} a minute)`,
        `${options.kills} kills with ${seen.inHand} pictures in hand, ${seen.unwritten} files stored and not written down, ${seen.again} written down twice, ${seen.lost} lost`,
        `${seen.mailsMeanwhile} of ${seen.mails} mails while pictures waited`,
        `worker's peak memory ${memory}`,
        ...seen.faults,
      ].join('; '),
    }
  } finally {
    clearInterval(looking)
  }
}

/** Files of one product photograph of 4:3. */
function filesOfOne(megapixels: number): number {
  return planRenditions('product', sizeOfPhoto(megapixels), CENTRE).length
}

async function upload(mall: PhotoMall, { count, megapixels, onNote }: PhotosOptions): Promise<string[]> {
  const ids: string[] = []
  for (let seed = 1; seed <= count; seed += 1) {
    const data = await generatedPhoto(megapixels, seed)
    const asset = await mall.payload.create({
      collection: 'media',
      data: { kind: 'product', alt: `样张 ${seed}`, focal: CENTRE },
      file: { data, mimetype: 'image/jpeg', name: `proof-${seed}.jpg`, size: data.length },
    })
    ids.push(String(asset.id))
  }
  onNote(`${count} photographs uploaded`)
  return ids
}

/** Kills at random moments, spread over the whole work, and one pause half-way; after each the worker's mail goes out. */
async function disturb(mall: PhotoMall, options: PhotosOptions, total: number, seen: Witness): Promise<void> {
  const kills = Array.from({ length: options.kills }, (_, at) => ({
    at: Math.floor(total * (0.03 + (0.9 * (at + Math.random())) / options.kills)),
    work: () => killWorker(mall, seen, options.onNote),
  }))
  const moments = [...kills, { at: Math.floor(total / 2), work: () => pauseAndResume(mall, seen, options.onNote) }]
  for (const { at, work } of moments.toSorted((a, b) => a.at - b.at)) {
    await untilMade(mall, `${at} files being made`, async () => (await countWrites(mall)).first >= at)
    await pause(Math.random() * 500)
    await work()
    await sendMail(mall, seen, total)
  }
}

async function killWorker(mall: PhotoMall, seen: Witness, onNote: (sentence: string) => void): Promise<void> {
  await mall.worker.kill()
  const [inHand, { first }] = [await picturesInHand(mall), await countWrites(mall)]
  const unwritten = await unknownFiles(mall)
  onNote(`worker killed after ${first} files, with ${inHand} pictures in hand and ${unwritten} files not written down`)
  // One file a picture: all others of it are in the books.
  if (unwritten > inHand) seen.faults.push(`${unwritten} files unwritten with ${inHand} pictures in hand`)
  seen.inHand += inHand
  seen.unwritten += unwritten
  await mall.worker.restart()
}

/** While paused nothing is begun, not even by a worker that has just come up, and mail goes out all the same. */
async function pauseAndResume(mall: PhotoMall, seen: Witness, onNote: (sentence: string) => void): Promise<void> {
  const { drizzle } = databaseOf(mall.payload)
  const person = await mall.payload.create({
    collection: 'staff',
    data: {
      email: 'designer@proof.example',
      password: 'Correct-horse-7-battery',
      name: 'designer',
      roles: ['designer'],
      active: true,
    },
  })
  await pauseRendering(drizzle, String(person.id))
  await untilMade(mall, 'the pictures in hand being finished', async () => (await picturesInHand(mall)) === 0)
  await sendMail(mall, seen, Number.POSITIVE_INFINITY)
  const { first } = await countWrites(mall)
  await mall.worker.kill()
  await mall.worker.restart()
  await sendMail(mall, seen, Number.POSITIVE_INFINITY)
  const begun = await picturesInHand(mall)
  const later = (await countWrites(mall)).first
  if (later !== first || begun > 0)
    seen.faults.push(`${later - first} files made and ${begun} pictures begun while paused`)
  onNote(`paused at ${first} files; a new worker sent its mail and began no picture`)
  await resumeRendering(drizzle)
}

/** Asks for a mail and waits until it has been sent. */
async function sendMail(mall: PhotoMall, seen: Witness, total: number): Promise<void> {
  const { drizzle } = databaseOf(mall.payload)
  const before = mall.mails()
  const password = await hashPassword('Correct-horse-7-battery')
  await drizzle.transaction(async (tx) => {
    const email = `shopper-${seen.mails}@proof.example`
    await queueMail(
      tx,
      'signUp',
      await makeLink(tx, mall.payload, { kind: 'sign_up', email, locale: 'zh', name: '客', password }),
    )
  })
  seen.mails += 1
  await waitUntil('the mail being sent', () => mall.mails() > before, { timeoutMs: PATIENCE, everyMs: 100 })
  if ((await countWrites(mall)).first < total) seen.mailsMeanwhile += 1
}

async function countDone(mall: PhotoMall): Promise<number> {
  const [row] = await mall.query("select count(*)::int as n from media where render_state = 'done'")
  return Number(row?.n)
}

/** Waits as long as files are being made or pictures uploaded; a standstill is an error. */
async function untilMade(mall: PhotoMall, what: string, look: () => Promise<boolean>): Promise<void> {
  let latest = ''
  let since = performance.now()
  while (!(await look())) {
    const [row] = await mall.query('select count(*)::int as n from media')
    const now = `${String(row?.n)} ${(await countWrites(mall)).first} ${await countDone(mall)}`
    if (now !== latest) since = performance.now()
    else if (performance.now() - since > PATIENCE)
      throw new Error(`${what} did not happen: nothing moved for two minutes`)
    latest = now
    await pause(200)
  }
}

/** The books against the plan and against the files themselves. */
async function judge(mall: PhotoMall, ids: readonly string[], total: number, seen: Witness): Promise<void> {
  const { first, again } = await countWrites(mall)
  if (first !== total) seen.faults.push(`${first} files written down instead of ${total}`)
  seen.again = again
  if (again > 0) seen.faults.push(`${again} files written down twice`)
  for (const id of ids) {
    const asset = await mall.payload.findByID({ collection: 'media', id, depth: 0 })
    const files = (asset.renditions ?? []) as unknown as Rendition[]
    const size = { width: Number(asset.width), height: Number(asset.height) }
    const planned = planRenditions('product', size, CENTRE).map(({ key }) => key)
    const made = new Set(files.map(({ key }) => key))
    const missing = planned.filter((key) => !made.has(key)).length
    seen.lost += missing
    if (missing > 0 || files.length !== planned.length)
      seen.faults.push(`${asset.originalName}: ${files.length} files, ${missing} of ${planned.length} missing`)
    for (const { file, bytes } of files) {
      const content = await readFile(join(String(process.env.MEDIA_DIR), 'renditions', file.slice(0, 2), file)).catch(
        () => Buffer.alloc(0),
      )
      const hash = createHash('sha256').update(content).digest('hex')
      if (content.length === bytes && file.startsWith(hash.slice(0, 32))) continue
      seen.lost += 1
      seen.faults.push(`${asset.originalName}: ${file} is not what was written`)
    }
  }
  const unknown = await unknownFiles(mall)
  if (unknown > 0) seen.faults.push(`${unknown} files in the store that no asset knows`)
  const [jobs] = await mall.query(
    "select count(*)::int as n from graphile_worker.jobs where task_identifier in ('renderAsset', 'refineAsset')",
  )
  if (jobs?.n !== 0) seen.faults.push(`${String(jobs?.n)} jobs left in the queue`)
  if (mall.mails() < seen.mails) seen.faults.push(`${seen.mails - mall.mails()} mails were not sent`)
  if (seen.mailsMeanwhile === 0) seen.faults.push('no mail was sent while pictures waited: nothing is proven')
}
