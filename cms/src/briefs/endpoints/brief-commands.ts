import type { PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import { type CommandCall, command, deskLanguage, refuse } from '../../commands/commands.ts'
import { relatedId } from '../../editorial/editorial.ts'
import type { Brief } from '../../payload-types.ts'
import { ROLES } from '../../permissions/permissions.ts'
import { longText } from '../../text/text.ts'
import {
  activeStaff,
  clockTime,
  dueFrom,
  lockBriefFor,
  logStep,
  refuseBrief,
  takeStep,
  writeBrief,
} from '../change-brief.ts'
import { answersOf, findingsOf, readAnswers } from '../read-delivery.ts'
import { ANSWERS, type AnswerCollection } from '../rules/answers.ts'
import { missingIn, nameFields } from '../rules/brief-specification.ts'
import { mentionsIn } from '../rules/mentions.ts'
import {
  tellAccepted,
  tellAssigned,
  tellCancelled,
  tellChanges,
  tellDelivered,
  tellEscalated,
  tellSaid,
} from '../tell-of-brief.ts'

const nothing = z.strictObject({})
const because = z.strictObject({ note: longText().trim().min(1).max(2000) })
const answer = z.strictObject({ collection: z.enum(ANSWERS), id: z.uuid() })

const locked = (call: CommandCall<unknown>): Promise<Brief> => lockBriefFor(call.req, call.tx, call.id)

/** Every command of a brief, by its name in the address. Who may is the brief's to say (`rules/brief-states.ts`). */
export const BRIEF_COMMANDS = {
  submit: command({
    permission: 'briefs.ask',
    body: nothing,
    run: async (call) => {
      const brief = await locked(call)
      const language = deskLanguage(call.req.i18n.language)
      const missing = missingIn(brief.kind, brief)
      if (missing.length > 0) throw refuseBrief('incomplete', { missing: nameFields(missing, language) })
      await takeStep(call.req, brief, 'submit')
      await logStep(call.req, brief, 'submit')
      await tellAssigned(call.req, brief)
      return {}
    },
  }),

  start: command({
    permission: 'briefs.work',
    body: nothing,
    run: async (call) => {
      const brief = await locked(call)
      await takeStep(call.req, brief, 'start')
      await logStep(call.req, brief, 'start')
      return {}
    },
  }),

  deliver: command({
    permission: 'briefs.work',
    body: z.strictObject({
      answers: z.array(answer).max(200).default([]),
      note: longText().trim().max(2000).optional(),
    }),
    run: async (call) => {
      const { req, body } = call
      const brief = await locked(call)
      const docs = await readAnswers(req, body.answers)
      if (docs.length !== body.answers.length) throw refuse('not_found')
      if (docs.length === 0 && !(brief.kind === 'task' && body.note)) throw refuseBrief('nothing_delivered')
      const findings = await findingsOf(req, brief, docs)
      const language = deskLanguage(req.i18n.language)
      const broken = findings.filter(({ severity }) => severity === 'breaks')
      if (broken.length > 0)
        throw refuseBrief('does_not_fit', { findings: broken.map((finding) => finding[language]).join(' ') })
      await takeStep(req, brief, 'deliver', {
        submission: docs.map(({ collection, id }) => ({ relationTo: collection, value: id })),
        deliveredBy: String(req.user?.id),
        deliveredAt: call.at.toISOString(),
      })
      if (body.note) await say(call, brief, body.note)
      await logStep(req, brief, 'deliver', { warnings: findings.length })
      await tellDelivered(req, brief)
      return { warnings: findings.map((finding) => finding[language]) }
    },
  }),

  accept: command({
    permission: 'briefs.ask',
    body: nothing,
    run: async (call) => {
      const brief = await locked(call)
      await takeStep(call.req, brief, 'accept', { acceptedAt: call.at.toISOString() })
      await logStep(call.req, brief, 'accept')
      await tellAccepted(call.req, brief)
      return {}
    },
  }),

  requestChanges: command({
    permission: 'briefs.ask',
    body: because,
    run: async (call) => {
      const { note } = call.body
      const brief = await locked(call)
      const { state, reworks } = await takeStep(call.req, brief, 'requestChanges')
      await say(call, brief, note, false)
      await logStep(call.req, brief, 'requestChanges', { reworks })
      await (state === 'escalated' ? tellEscalated : tellChanges)(call.req, brief, note)
      return { state, reworks }
    },
  }),

  assign: command({
    permission: 'briefs.ask',
    body: z.strictObject({ assignee: z.uuid().nullable(), role: z.enum(ROLES).nullable().default(null) }),
    run: async (call) => {
      const { req, body } = call
      const brief = await locked(call)
      const person = body.assignee === null ? null : await activeStaff(req, body.assignee)
      const role = body.role ?? brief.role ?? null
      if (!person && !role)
        throw refuse('invalid_body', { fields: deskLanguage(req.i18n.language) === 'zh' ? '负责人' : 'assignee' })
      await takeStep(req, brief, 'assign', { assignee: person?.id ?? null, role })
      await logStep(req, brief, 'assign', { assignee: person?.name ?? role })
      if (brief.state !== 'draft') await tellAssigned(req, { ...brief, assignee: person?.id ?? null, role })
      return {}
    },
  }),

  reschedule: command({
    permission: 'briefs.ask',
    body: z.strictObject({ due: z.string().max(40) }),
    run: async (call) => {
      const brief = await locked(call)
      const due = dueFrom(call.body.due, call.at)
      // Set by hand: from now on it does not follow the launch.
      await takeStep(call.req, brief, 'reschedule', { due: due.toISOString(), plannedFor: null })
      await logStep(call.req, brief, 'reschedule', {
        from: brief.due ? clockTime(brief.due) : null,
        to: clockTime(due),
      })
      return {}
    },
  }),

  cancel: command({
    permission: 'briefs.ask',
    body: because,
    run: async (call) => {
      const brief = await locked(call)
      await takeStep(call.req, brief, 'cancel')
      await say(call, brief, call.body.note, false)
      await logStep(call.req, brief, 'cancel')
      await tellCancelled(call.req, brief, call.body.note)
      return {}
    },
  }),

  reopen: command({
    permission: 'briefs.ask',
    body: because,
    run: async (call) => {
      const brief = await locked(call)
      const { state } = await takeStep(call.req, brief, 'reopen', { acceptedAt: null })
      await say(call, brief, call.body.note, false)
      await logStep(call.req, brief, 'reopen')
      if (state === 'changes') await tellChanges(call.req, brief, call.body.note)
      return {}
    },
  }),

  /** Anybody who reads briefs may say something. */
  comment: command({
    permission: 'briefs.comment',
    body: z.strictObject({
      body: longText().trim().min(1).max(4000),
      attachments: z.array(z.uuid()).max(10).default([]),
    }),
    run: async (call) => ({
      message: await say(call, await locked(call), call.body.body, true, call.body.attachments),
    }),
  }),

  /** A new draft that answers the brief and knows what it asks, made by whoever may make one. */
  begin: command({
    permission: 'briefs.work',
    body: nothing,
    run: async (call) => {
      const brief = await locked(call)
      const made = await beginAnswer(call.req, brief)
      if (brief.state === 'open' || brief.state === 'changes') {
        await takeStep(call.req, brief, 'start')
        await logStep(call.req, brief, 'start')
      }
      await writeBrief(call.req, brief.id, {
        submission: [...answersOf(brief), made].map(({ collection, id }) => ({ relationTo: collection, value: id })),
      })
      return { answer: made, href: `/admin/collections/${made.collection}/${made.id}` }
    },
  }),
}

/** Writes a message of the discussion; whoever it names is told. */
async function say(
  { req }: { req: PayloadRequest },
  brief: Brief,
  body: string,
  tells = true,
  attachments: readonly string[] = [],
): Promise<string> {
  const people = await req.payload.find({
    collection: 'staff',
    where: { active: { not_equals: false } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { name: true },
    req,
  })
  const mentions = mentionsIn(body, people.docs)
  const message = await req.payload.create({
    collection: 'brief-messages',
    data: { brief: brief.id, author: String(req.user?.id), body, mentions, attachments: [...attachments] },
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (tells || mentions.length > 0)
    await tellSaid(req, tells ? brief : { ...brief, requester: null, assignee: null }, {
      id: message.id,
      body,
      mentions,
    })
  return message.id
}

const BEGUN_AS = {
  banner: 'banners',
  article: 'articles',
  page: 'pages',
} as const satisfies Partial<Record<Brief['kind'], AnswerCollection>>

/** @throws Refused for kinds whose answer exists already or is uploaded, and Forbidden for those who may not make it */
export async function beginAnswer(
  req: PayloadRequest,
  brief: Brief,
): Promise<{ collection: AnswerCollection; id: string }> {
  const collection = Object.hasOwn(BEGUN_AS, brief.kind) ? BEGUN_AS[brief.kind as keyof typeof BEGUN_AS] : null
  if (collection === null) throw refuse('unknown_command')
  const campaign = relatedId(brief.campaign)
  const doc = await req.payload.create({
    collection,
    draft: true,
    depth: 0,
    locale: 'zh',
    overrideAccess: false,
    user: req.user as TypedUser,
    req,
    data: {
      title: brief.title.slice(0, 40),
      ...(collection === 'articles' ? { summary: brief.angle?.slice(0, 200) ?? '' } : {}),
      ...(collection === 'banners' ? { placement: brief.placement ?? undefined } : {}),
      ...(campaign !== null && collection !== 'pages' ? { campaign } : {}),
      _status: 'draft',
    } as never,
  })
  return { collection, id: String(doc.id) }
}
