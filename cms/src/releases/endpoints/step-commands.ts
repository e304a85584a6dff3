import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, command, deskLanguage, refuse } from '../../commands/commands.ts'
import { recordChangeIn, tagOf } from '../../outbox/outbox.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { readWallClock } from '../../time/time.ts'
import { checkRelease } from '../check-release.ts'
import { planRelease } from '../plan-release.ts'
import { readRelease, titlesOf } from '../read-release.ts'
import { undecidedOf } from '../read-release-desk.ts'
import { queueRehearsal, recordApproval } from '../rehearsal-records.ts'
import { readMembers } from '../release-members.ts'
import type { ReleaseState } from '../rules/release-states.ts'
import { lockForStep, refuseRelease } from './take-step.ts'

/** From a press on the button to the instant: long enough for every storefront to hear of it. ms */
const BUTTON_DELAY = 3_000

/** Before it goes live there is something to rehearse. */
const REHEARSABLE: readonly ReleaseState[] = ['draft', 'approved', 'scheduled']

const nothing = z.strictObject({})

/** The life of a release. What changes the shop is left to the instant. */
export const stepCommands = {
  /** the instant, typed in the mall's zone; null: by button */
  plan: command({
    permission: 'releases.change',
    body: z.strictObject({ goLiveAt: z.string().max(40).nullable() }),
    run: async (call) => {
      const read = readInstant(call.body.goLiveAt)
      await planRelease(call, read?.instant ?? null)
      return { goLiveAt: read?.instant.toISOString() ?? null, note: read?.note ?? null }
    },
  }),

  /** changes nothing: what is to be said about it, judged on the shop as it will be */
  check: command({
    permission: 'releases.change',
    body: nothing,
    run: async (call) => ({ findings: await checkRelease(call.req, call.id, call.at) }),
  }),

  /** a report of everything, with pictures, made by the worker */
  rehearse: command({
    permission: 'releases.change',
    body: nothing,
    run: async (call) => {
      const release = await readRelease(call.tx, call.id)
      if (!release) throw refuse('not_found')
      if (release.members === 0) throw refuseRelease('no_members')
      if (!REHEARSABLE.includes(release.state)) throw refuseRelease('wrong_state')
      const askedBy = call.req.user ? String(call.req.user.id) : null
      const rehearsal = await queueRehearsal(call.tx, { releaseId: call.id, cause: 'asked', askedBy })
      await log(call, 'releases.rehearse', { rehearsal })
      return { rehearsal }
    },
  }),

  /** `rehearsal`: the report that is on the page of whoever approves */
  approve: command({
    permission: 'releases.approve',
    body: z.strictObject({ rehearsal: z.uuid().nullable().default(null) }),
    run: async (call) => {
      await lockForStep(call, 'approve')
      await refuseUnlessReady(call)
      await write(
        call,
        sql`state = 'approved', approved_at = now(), approved_by_id = ${String(call.req.user?.id)}::uuid`,
      )
      const { id, name } = call.req.user as unknown as { id: string; name: string }
      const seen = await recordApproval(call.tx, call.id, { id: String(id), name }, call.body.rehearsal)
      await log(call, 'releases.approve', { seen })
      return {}
    },
  }),

  reopen: command({
    permission: 'releases.change',
    body: nothing,
    run: async (call) => {
      await lockForStep(call, 'reopen')
      await write(
        call,
        sql`state = 'draft', approved_at = null, approved_by_id = null, failure = null, failed_at = null`,
      )
      await log(call, 'releases.reopen')
      return {}
    },
  }),

  schedule: command({
    permission: 'releases.schedule',
    body: nothing,
    run: async (call) => {
      const { goLiveAt } = await lockForStep(call, 'schedule')
      await refuseUnlessReady(call)
      await write(call, sql`state = 'scheduled', failure = null, failed_at = null`)
      await announce(call)
      await log(call, 'releases.schedule', { goLiveAt: goLiveAt?.toISOString() })
      return {}
    },
  }),

  unschedule: command({
    permission: 'releases.schedule',
    body: nothing,
    run: async (call) => {
      await lockForStep(call, 'unschedule')
      await write(call, sql`state = 'approved', failure = null, failed_at = null`)
      await log(call, 'releases.unschedule')
      return {}
    },
  }),

  /** in a few seconds, by the same path as at any other instant */
  goLiveNow: command({
    permission: 'releases.schedule',
    body: nothing,
    run: async (call) => {
      await lockForStep(call, 'goLiveNow')
      await refuseUnlessReady(call)
      return inAMoment(
        call,
        'releases.goLiveNow',
        (instant) => sql`state = 'scheduled', go_live_at = ${instant}::timestamptz`,
      )
    },
  }),

  retry: command({
    permission: 'releases.schedule',
    body: nothing,
    run: async (call) => {
      const { state } = await lockForStep(call, 'retry')
      return inAMoment(call, 'releases.retry', (instant) =>
        state === 'live' ? sql`revert_at = ${instant}::timestamptz` : sql`go_live_at = ${instant}::timestamptz`,
      )
    },
  }),

  cancel: command({
    permission: 'releases.change',
    body: nothing,
    run: async (call) => {
      await lockForStep(call, 'cancel')
      await write(call, sql`state = 'cancelled', failure = null, failed_at = null`)
      await log(call, 'releases.cancel')
      return {}
    },
  }),

  /** takes back what the release changed; where people were at work since, as they decided */
  revert: command({
    permission: 'releases.revert',
    body: z.strictObject({
      decisions: z.record(z.uuid(), z.record(z.string().max(200), z.enum(['keep', 'back']))).default({}),
    }),
    run: async (call) => {
      await lockForStep(call, 'revert')
      const { decisions } = call.body
      const members = await readMembers(call.tx, [call.id])
      const titles = await titlesOf(call.req, members)
      const open = (await undecidedOf(call.req, members, ({ id }) => titles.get(id) ?? id)).filter(
        ({ memberId, conflicts }) => conflicts.some(({ path }) => decisions[memberId]?.[path] === undefined),
      )
      if (open.length > 0) throw refuseRelease('undecided')
      return inAMoment(
        call,
        'releases.revert',
        (instant) => sql`revert_at = ${instant}::timestamptz, decisions = ${JSON.stringify(decisions)}::jsonb`,
      )
    },
  }),
}

/** @throws Refused for what is no time of any day */
function readInstant(typed: string | null): ReturnType<typeof readWallClock> {
  if (typed === null || typed === '') return null
  const read = readWallClock(typed, currentSettings().MALL_TIME_ZONE)
  if (!read) throw refuseRelease('needs_instant')
  return read
}

/** @throws Refused naming every member that keeps the release from starting, and why */
async function refuseUnlessReady({ req, id, at }: CommandCall<unknown>): Promise<void> {
  const errors = (await checkRelease(req, id, at)).filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const language = deskLanguage(req.i18n.language)
  const members = errors
    .map((finding) => (language === 'zh' ? `“${finding.title}”${finding.zh}` : `“${finding.title}”: ${finding.en}`))
    .join(language === 'zh' ? '；' : '; ')
  throw refuseRelease('members_not_ready', { members })
}

async function inAMoment(
  call: CommandCall<unknown>,
  action: string,
  set: (instant: string) => ReturnType<typeof sql>,
): Promise<Record<string, unknown>> {
  const instant = new Date(Date.now() + BUTTON_DELAY).toISOString()
  await write(call, sql`${set(instant)}, failure = null, failed_at = null`)
  await announce(call)
  await log(call, action, { instant })
  return { instant }
}

const write = async ({ tx, id }: CommandCall<unknown>, set: ReturnType<typeof sql>): Promise<void> => {
  await tx.execute(sql`update releases set ${set}, updated_at = now() where id = ${id}::uuid`)
}

/** Every page that is kept learns that it is good until the new instant only. */
const announce = ({ tx, id }: CommandCall<unknown>): Promise<void> =>
  recordChangeIn(tx, { collection: 'releases', docId: id, tags: [tagOf.releases] })

const log = ({ req, id }: CommandCall<unknown>, action: string, details: Record<string, unknown> = {}): Promise<void> =>
  recordActivity(req, { action, resource: 'releases', docId: id, details })
