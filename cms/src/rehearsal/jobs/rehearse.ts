import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Sentence } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import {
  checkRelease,
  type RehearsalFinding,
  type RehearsedPage,
  readMembers,
  readRelease,
  releaseContentHash,
  titlesOf,
} from '../../releases/releases.ts'
import { lookAtMembers } from '../findings/look-at-members.ts'
import { lookAtPages } from '../look-at-pages.ts'
import { dropShots } from '../page-camera.ts'
import { touchedPages } from '../touched-pages.ts'

/** Characters of a reason that are kept. */
const LONGEST_REASON = 500

let before: Promise<unknown> = Promise.resolve()

/** Makes a report. One at a time in a process: each may have a browser open. Safe to run twice. */
export function rehearse(payload: Payload, { rehearsalId }: { rehearsalId: string }): Promise<void> {
  const made = before.then(() => makeReport(payload, rehearsalId))
  before = made.catch(() => undefined)
  return made
}

async function makeReport(payload: Payload, id: string): Promise<void> {
  const db = databaseOf(payload).drizzle
  const { rows } = await db.execute(sql`
    update mall.rehearsals set state = 'running', started_at = clock_timestamp(), error = null, done = 0
     where id = ${id}::uuid and state <> 'done' returning release_id::text, pages`)
  const row = rows[0] as { release_id: string; pages: RehearsedPage[] } | undefined
  if (!row) return
  // Of an attempt that was cut short.
  await dropShots(row.pages)
  const taken: { pages: RehearsedPage[] } = { pages: [] }
  try {
    await judge(payload, id, row.release_id, taken)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await dropShots(taken.pages)
    await db.execute(sql`
      update mall.rehearsals set state = 'failed', error = ${reason.slice(0, LONGEST_REASON)}, pages = '[]',
             finished_at = clock_timestamp() where id = ${id}::uuid`)
    throw error
  }
}

interface Written {
  findings: readonly RehearsalFinding[]
  pages: readonly RehearsedPage[]
  gaps: readonly Sentence[]
}

async function judge(
  payload: Payload,
  id: string,
  releaseId: string,
  taken: { pages: RehearsedPage[] },
): Promise<void> {
  const db = databaseOf(payload).drizzle
  const req = await createLocalReq({ context: { actsForSystem: true }, locale: 'zh', fallbackLocale: 'zh' }, payload)
  const now = new Date()
  const release = await readRelease(db, releaseId)
  if (!release) return
  // What is judged from here on: a change of the release in the meantime makes the report stale.
  const hash = await releaseContentHash(db, releaseId)
  const at = release.goLiveAt !== null && release.goLiveAt > now ? release.goLiveAt : now
  const members = await readMembers(db, [releaseId])
  const titles = await titlesOf(req, members)
  const findings = await checkRelease(req, releaseId, now, {
    thorough: true,
    also: (inner: PayloadRequest, rehearsed) => lookAtMembers({ req: inner, members: rehearsed, titles, at, now }),
  })
  const touched = await touchedPages(req, members, titles)
  const write = ({ findings: all, pages, gaps }: Written, isDone: boolean) =>
    db.execute(sql`
      update mall.rehearsals
         set content_hash = ${hash}, at = ${at.toISOString()}::timestamptz, total = ${touched.length}, done = ${pages.length},
             findings = ${JSON.stringify(all)}::jsonb, pages = ${JSON.stringify(pages)}::jsonb,
             gaps = ${JSON.stringify(gaps)}::jsonb,
             state = ${isDone ? 'done' : 'running'}, finished_at = case when ${isDone} then clock_timestamp() end
       where id = ${id}::uuid`)
  await write({ findings, pages: [], gaps: [] }, false)
  const cannotBe = findings.some(({ group, severity }) => group === 'release' && severity === 'error')
  const seen = cannotBe
    ? { pages: [], findings: [], gaps: [NOT_APPLIED] }
    : await lookAtPages(payload, {
        releaseId,
        at,
        isPlanned: at > now,
        touched,
        onPage: async (soFar) => {
          taken.pages = soFar.pages
          await write({ ...soFar, findings: [...findings, ...soFar.findings] }, false)
        },
      })
  await write({ ...seen, findings: [...findings, ...seen.findings] }, true)
}

const NOT_APPLIED: Sentence = {
  zh: '发布包不能生效，所以没有打开页面。先处理上面的错误，再彩排一次。',
  en: 'The release cannot be applied, so no page was opened. See to the errors above and rehearse again.',
}
