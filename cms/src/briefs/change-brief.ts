import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { recordActivity } from '../activity/activity.ts'
import { deskLanguage, Refused, refuse } from '../commands/commands.ts'
import type { Executor } from '../database/transaction.ts'
import { relatedId } from '../editorial/editorial.ts'
import type { Brief } from '../payload-types.ts'
import { canCommand, isActiveStaff, type Principal } from '../permissions/permissions.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { formatInZone } from '../time/time.ts'
import { BRIEF_REFUSALS } from './rules/brief-refusals.ts'
import {
  type Actor,
  type BriefFacts,
  type BriefOutcome,
  type BriefState,
  type BriefStep,
  takeBriefStep,
} from './rules/brief-states.ts'
import { BRIEF_STATE_WORDS, BRIEF_STEP_WORDS } from './rules/brief-words.ts'
import { readInstant } from './rules/due.ts'

/** A refusal of the brief desk. */
export const refuseBrief = (reason: keyof typeof BRIEF_REFUSALS, details: Record<string, string> = {}): Refused =>
  new Refused(reason, BRIEF_REFUSALS[reason], details)

/**
 * The brief as it is now, locked until the transaction ends: of two commands at the same instant the second sees what
 * the first has done.
 * @throws Refused `not_found`
 */
export async function lockBriefFor(req: PayloadRequest, tx: Executor, id: string): Promise<Brief> {
  await tx.execute(sql`select id from briefs where id = ${id}::uuid for update`)
  const brief = await req.payload.findByID({
    collection: 'briefs',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!brief) throw refuse('not_found')
  return brief
}

export const factsOf = (brief: Brief): BriefFacts => ({
  state: brief.state as BriefState,
  reworks: brief.reworks,
  requester: relatedId(brief.requester),
  assignee: relatedId(brief.assignee),
  deliveredBy: relatedId(brief.deliveredBy),
})

export function actorOf(req: PayloadRequest, brief: Pick<Brief, 'role'>): Actor {
  const user = req.user as (Principal & { id: string }) | null
  return {
    id: String(user?.id ?? ''),
    isLead: canCommand(user, 'briefs.lead'),
    isOfRole: isActiveStaff(user) && brief.role != null && (user?.roles ?? []).includes(brief.role),
  }
}

/**
 * Decides a step by the rules and writes it with whatever goes with it.
 * @throws Refused with the reason of the rule
 */
export async function takeStep(
  req: PayloadRequest,
  brief: Brief,
  step: BriefStep,
  changes: Partial<Brief> = {},
): Promise<Extract<BriefOutcome, { ok: true }>> {
  const outcome = takeBriefStep(factsOf(brief), step, actorOf(req, brief))
  if (!outcome.ok) {
    const state = BRIEF_STATE_WORDS[brief.state as BriefState][deskLanguage(req.i18n.language)]
    throw refuseBrief(outcome.reason, { state })
  }
  const { state, reworks, assignee } = outcome
  await writeBrief(req, brief.id, { state, reworks, assignee, ...changes })
  return outcome
}

/** Writes past the form's own checks, which judge what people type. */
export async function writeBrief(req: PayloadRequest, id: string, data: Partial<Brief>): Promise<void> {
  await req.payload.update({
    collection: 'briefs',
    id,
    data,
    depth: 0,
    overrideAccess: true,
    context: { briefCommand: true },
    req,
  })
}

/** A line in the activity log, and in the brief's own story. */
export async function logStep(
  req: PayloadRequest,
  brief: Pick<Brief, 'id' | 'title'>,
  step: BriefStep,
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordActivity(req, {
    action: `briefs.${step}`,
    resource: 'briefs',
    docId: brief.id,
    summary: `${brief.title}：${BRIEF_STEP_WORDS[step].zh}`,
    details,
  })
}

/**
 * A due time as somebody typed it, still to come.
 * @throws Refused when it is no time, or has passed
 */
export function dueFrom(text: string, now: Date): Date {
  const due = readInstant(text, currentSettings().MALL_TIME_ZONE)
  if (!due) throw refuseBrief('not_a_time')
  if (due <= now) throw refuseBrief('due_in_the_past')
  return due
}

/** An instant on the mall's clocks, for sentences. */
export const clockTime = (at: Date | string): string => formatInZone(new Date(at), currentSettings().MALL_TIME_ZONE)

/**
 * Somebody whose account is in use.
 * @throws Refused naming the field
 */
export async function activeStaff(req: PayloadRequest, id: string): Promise<{ id: string; name: string }> {
  const person = await req.payload.findByID({
    collection: 'staff',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!person || person.active === false)
    throw refuse('invalid_body', { fields: deskLanguage(req.i18n.language) === 'zh' ? '负责人' : 'assignee' })
  return { id: person.id, name: person.name }
}
