import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandSpec, command, commandEndpoint, refuse } from '../../commands/commands.ts'
import { can, canCommand, type Principal } from '../../permissions/permissions.ts'
import { rescheduleRelease } from '../../releases/releases.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { formatInZone } from '../../time/time.ts'
import { CALENDAR_KINDS, type CalendarKind, type Ends } from '../rules/calendar-plan.ts'
import { refusePlan } from './planning-refusals.ts'

const end = z.iso.datetime().nullable()

/** Kinds with drafts: another time is another version, beside the one shoppers get. */
const isVersioned = (kind: CalendarKind): boolean => kind !== 'price-windows' && kind !== 'coupons'

const dateOf = (at: string | null): Date | null => (at === null ? null : new Date(at))

/**
 * Gives something on the calendar another window and changes nothing else of it. `seen` is the window whoever asks
 * was looking at: where somebody else has moved it meanwhile, nothing happens.
 */
const reschedule = command({
  permission: 'planning.reschedule',
  body: z.object({
    kind: z.enum(CALENDAR_KINDS),
    id: z.uuid(),
    from: end,
    until: end,
    seen: z.object({ from: end, until: end }),
  }),
  run: async (call) => {
    const {
      req,
      body: { kind, id, seen, ...ends },
    } = call
    if (kind === 'releases') {
      // A release has one instant; when it is taken back is decided on its own page.
      if (!canCommand(req.user as Principal, 'releases.change')) throw refusePlan('not_yours')
      await rescheduleRelease({ ...call, id }, { goLiveAt: dateOf(ends.from), seen: dateOf(seen.from) })
      return { from: isoOf(ends.from), until: seen.until }
    }
    if (!can(req.user as Principal, 'update', kind)) throw refusePlan('not_yours')
    if (ends.from !== null && ends.until !== null && Date.parse(ends.from) >= Date.parse(ends.until))
      throw refusePlan('ends_first')
    const versioned = isVersioned(kind)
    const reading = { collection: kind as 'articles', id, depth: 0, overrideAccess: false, req } as const
    const before = await req.payload.findByID({ ...reading, draft: versioned, disableErrors: true })
    if (!before) throw refuse('not_found')
    const was: Ends = { from: isoOf(before.window?.from), until: isoOf(before.window?.until) }
    if (was.from !== isoOf(seen.from) || was.until !== isoOf(seen.until)) throw refuse('changed_meanwhile')
    await req.payload.update({
      ...reading,
      data: { window: ends, ...(versioned ? { _status: 'draft' as const } : {}) },
      draft: versioned,
    })
    await recordActivity(req, {
      action: `${kind}.reschedule`,
      resource: kind,
      docId: id,
      summary: `${nameOf(before)}：${sayEnds(was)} → ${sayEnds(ends)}`,
      details: { before: was, after: ends },
    })
    return { from: isoOf(ends.from), until: isoOf(ends.until) }
  },
})

const isoOf = (value: string | null | undefined): string | null => (value ? new Date(value).toISOString() : null)

const nameOf = (doc: { title?: string | null }): string =>
  doc.title ?? (doc as { skuCode?: string }).skuCode ?? (doc as { code?: string }).code ?? ''

function sayEnds({ from, until }: Ends): string {
  const zone = currentSettings().MALL_TIME_ZONE
  const say = (at: string | null) => (at === null ? '…' : formatInZone(new Date(at), zone))
  return `${say(from)} – ${say(until)}`
}

/** Tables whose documents have an owner. */
const OWNED = ['products', 'articles', 'banners', 'notices', 'pages', 'campaigns', 'redirects', 'pins'] as const

/**
 * Names who sees to a document. Written to the rows themselves: whose work something is is no content, so neither
 * what is live nor what is approved becomes another version.
 */
const assign = command({
  permission: 'planning.assign',
  body: z.object({ collection: z.enum(OWNED), id: z.uuid(), owner: z.uuid().nullable() }),
  run: async ({ req, tx, body: { collection, id, owner } }) => {
    if (!can(req.user as Principal, 'update', collection)) throw refuse('not_allowed')
    const { rows: people } = await tx.execute(
      sql`select name from staff where id = ${owner}::uuid and active is not false`,
    )
    if (owner !== null && people.length === 0) throw refusePlan('no_such_person')
    const { rows } = await tx.execute(sql`
      update ${sql.identifier(collection)} set owner_id = ${owner}::uuid where id = ${id}::uuid returning id`)
    if (rows.length === 0) throw refuse('not_found')
    await tx.execute(sql`
      update ${sql.identifier(`_${collection}_v`)} set version_owner_id = ${owner}::uuid
       where parent_id = ${id}::uuid and latest`)
    const name = String(people[0]?.name ?? '')
    await recordActivity(req, {
      action: `${collection}.assign`,
      resource: collection,
      docId: id,
      summary: name === '' ? '无人负责' : `交给 ${name}`,
      details: { owner },
    })
    return { owner: owner === null ? null : { id: owner, name } }
  },
})

/** `POST /api/planning/commands/reschedule` and `…/assign`. */
export const planningCommands = commandEndpoint(
  { reschedule, assign } satisfies Record<string, CommandSpec<unknown>>,
  '/planning/commands/:command',
)
