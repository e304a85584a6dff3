import type { PayloadRequest, TypedUser } from 'payload'
import { deskEndpoint, deskLanguage } from '../../commands/commands.ts'
import { ASSET_KIND_LABELS } from '../../media/media.ts'
import type { Brief } from '../../payload-types.ts'
import { can, canCommand, type Principal, ROLE_LABELS } from '../../permissions/permissions.ts'
import { isPlacementName } from '../../placements/placements.ts'
import { actorOf, factsOf } from '../change-brief.ts'
import { COPY_PARTS } from '../collections/brief-fields.ts'
import { channelLines, placementLines } from '../contract-lines.ts'
import { answersOf, findingsOf, readAnswers } from '../read-delivery.ts'
import type { AnswerCollection } from '../rules/answers.ts'
import type { BriefDeskView, BriefEntry } from '../rules/brief-desk-view.ts'
import { missingIn, SPECIFICATION, SPECIFICATION_WORDS, type SpecificationField } from '../rules/brief-specification.ts'
import {
  availableSteps,
  BRIEF_STEPS,
  type BriefKind,
  type BriefState,
  UNFINISHED_STATES,
} from '../rules/brief-states.ts'
import { dueStateAt } from '../rules/due.ts'

const MOST = 500

const ANSWERED_BY: Record<BriefKind, AnswerCollection[]> = {
  banner: ['banners'],
  article: ['articles'],
  page: ['pages', 'campaigns'],
  product_copy: ['products'],
  asset: ['media'],
  task: [],
}

/** `GET /api/briefs/:id/desk`: one brief as the desk shows it to the person who asks. */
export const readBriefDesk = deskEndpoint('briefs', async (req, id): Promise<BriefDeskView | null> => {
  const user = req.user as Principal
  const language = deskLanguage(req.i18n.language)
  const brief = await req.payload.findByID({
    collection: 'briefs',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user as TypedUser,
    req,
  })
  if (!brief) return null
  const [answers, colleagues, campaign, idea, discussion] = await Promise.all([
    readAnswers(req, answersOf(brief)),
    colleaguesOf(req),
    titleOf(req, 'campaigns', brief.campaign, language),
    titleOf(req, 'story-ideas', brief.idea, language),
    discussionOf(req, id),
  ])
  const personOf = (value: unknown) => colleagues.all.find((person) => person.id === value) ?? null
  const findings = answers.length === 0 ? [] : await findingsOf(req, brief, answers)
  const commands = canCommand(user, 'briefs.ask') ? availableSteps(factsOf(brief), actorOf(req, brief)) : []
  const state = brief.state as BriefState
  const due = brief.due ?? null
  const beginsAs = { banner: 'banners', article: 'articles', page: 'pages' } as const
  const begun = Object.hasOwn(beginsAs, brief.kind) ? beginsAs[brief.kind as keyof typeof beginsAs] : null
  return {
    id,
    title: brief.title,
    kind: brief.kind,
    state,
    priority: brief.priority,
    due,
    dueState: UNFINISHED_STATES.includes(state) ? dueStateAt(due === null ? null : new Date(due), new Date()) : 'none',
    reworks: brief.reworks,
    requester: personOf(brief.requester),
    assignee: personOf(brief.assignee),
    role: brief.role ? ROLE_LABELS[brief.role][language] : null,
    campaign,
    idea,
    specification: await specificationOf(req, brief, language),
    missing: missingIn(brief.kind, brief).map((field) => SPECIFICATION_WORDS[field][language]),
    answers: answers.map(({ collection, id: answerId, title, doc }) => ({
      collection,
      id: answerId,
      title,
      href: `/admin/collections/${collection}/${answerId}`,
      stage:
        typeof doc._status === 'string' ? doc._status : typeof doc.reviewState === 'string' ? doc.reviewState : null,
    })),
    findings: findings.map((finding) => ({ severity: finding.severity, text: finding[language] })),
    discussion,
    colleagues: colleagues.active,
    commands,
    canBegin: begun !== null && commands.includes('deliver') && can(user, 'create', begun),
    answeredBy: ANSWERED_BY[brief.kind],
  }
})

async function specificationOf(
  req: PayloadRequest,
  brief: Brief,
  language: 'zh' | 'en',
): Promise<BriefDeskView['specification']> {
  const { needed, offered } = SPECIFICATION[brief.kind]
  const lines: BriefDeskView['specification'] = []
  for (const field of [...needed, ...offered]) {
    if (field === 'placement' && brief.placement && isPlacementName(brief.placement))
      lines.push(...placementLines(brief.placement, language))
    const value = field === 'placement' ? '' : await wordsFor(req, brief, field, language)
    if (value !== '') lines.push({ label: SPECIFICATION_WORDS[field][language], value })
    if (field === 'channel' && brief.channel) lines.push(...channelLines(brief.channel, language))
  }
  if (brief.background) lines.push({ label: SPECIFICATION_WORDS.background[language], value: brief.background })
  return lines
}

async function wordsFor(
  req: PayloadRequest,
  brief: Brief,
  field: SpecificationField,
  language: 'zh' | 'en',
): Promise<string> {
  const comma = language === 'zh' ? '、' : ', '
  if (field === 'assetKind') return brief.assetKind ? ASSET_KIND_LABELS[brief.assetKind][language] : ''
  if (field === 'parts') return (brief.parts ?? []).map((part) => COPY_PARTS[part][language]).join(comma)
  if (field === 'channel') return ''
  if (field === 'products') {
    const ids = (brief.products ?? []).map(String)
    if (ids.length === 0) return ''
    const { docs } = await req.payload.find({
      collection: 'products',
      where: { id: { in: ids } },
      depth: 0,
      draft: true,
      locale: language,
      pagination: false,
      overrideAccess: true,
      select: { title: true },
      req,
    })
    return docs.map(({ title }) => title).join(comma)
  }
  const value = (brief as unknown as Record<string, unknown>)[field]
  return Array.isArray(value) ? value.join(comma) : value == null ? '' : String(value)
}

async function titleOf(
  req: PayloadRequest,
  collection: 'campaigns' | 'story-ideas',
  value: unknown,
  locale: 'zh' | 'en',
): Promise<{ id: string; title: string } | null> {
  if (typeof value !== 'string') return null
  const doc = await req.payload.findByID({
    collection,
    id: value,
    depth: 0,
    draft: true,
    locale,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return doc ? { id: value, title: doc.title } : null
}

async function colleaguesOf(req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'staff',
    sort: 'name',
    limit: MOST,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const people = docs.map(({ id, name, roles, active }) => ({ id, name, roles: roles as string[], active }))
  const bare = ({ id, name, roles }: (typeof people)[number]) => ({ id, name, roles })
  return { all: people.map(bare), active: people.filter(({ active }) => active !== false).map(bare) }
}

async function discussionOf(req: PayloadRequest, id: string): Promise<BriefEntry[]> {
  const reading = { limit: MOST, pagination: false, overrideAccess: true, req } as const
  const [messages, log] = await Promise.all([
    req.payload.find({ collection: 'brief-messages', where: { brief: { equals: id } }, depth: 1, ...reading }),
    req.payload.find({
      collection: 'activity',
      where: { and: [{ resource: { equals: 'briefs' } }, { docId: { equals: id } }] },
      depth: 0,
      ...reading,
    }),
  ])
  const said: BriefEntry[] = messages.docs.map(({ id: messageId, createdAt, author, body, attachments }) => ({
    type: 'message',
    id: messageId,
    at: createdAt,
    author: author && typeof author === 'object' ? author.name : '',
    body,
    attachments: (attachments ?? []).flatMap((asset) =>
      typeof asset === 'object'
        ? [
            {
              id: asset.id,
              url: `/admin/collections/media/${asset.id}`,
              thumbnail: asset.thumbnailURL ?? null,
              name: asset.filename ?? '',
            },
          ]
        : [],
    ),
  }))
  const done: BriefEntry[] = log.docs.flatMap((act) => {
    const what = BRIEF_STEPS.find((step) => act.action === `briefs.${step}`)
    if (!what) return []
    const { assignee, to } = (act.details ?? {}) as { assignee?: string; to?: string }
    return [{ type: 'act', id: act.id, at: act.at, what, actor: act.actorName, detail: assignee ?? to ?? '' }]
  })
  return [...said, ...done].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}
