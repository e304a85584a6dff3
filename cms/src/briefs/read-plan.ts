import type { PayloadRequest } from 'payload'
import { refuse } from '../commands/commands.ts'
import { relatedId } from '../editorial/editorial.ts'
import type { PlannedBrief } from './rules/plan-from-template.ts'

/** Waiting for the work; what is delivered or over keeps its due time. */
const NOT_DONE = ['draft', 'open', 'in_work', 'changes']

/**
 * When a campaign begins, as its newest version says.
 * @throws Refused `not_found`
 */
export async function readLaunch(req: PayloadRequest, id: string): Promise<{ title: string; at: Date | null }> {
  const campaign = await req.payload.findByID({
    collection: 'campaigns',
    id,
    depth: 0,
    draft: true,
    locale: 'zh',
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!campaign) throw refuse('not_found')
  const { title, window } = campaign
  return { title, at: window?.from ? new Date(window.from) : null }
}

/** The briefs of a campaign that came from a template and are not done. */
export async function plannedBriefs(
  req: PayloadRequest,
  campaign: string,
): Promise<(PlannedBrief & { title: string })[]> {
  const { docs } = await req.payload.find({
    collection: 'briefs',
    where: { and: [{ campaign: { equals: campaign } }, { state: { in: NOT_DONE } }, { leadHours: { exists: true } }] },
    sort: 'due',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.flatMap(({ id, title, due, leadHours, plannedFor }) =>
    due && leadHours != null
      ? [{ id, title, due: new Date(due), leadHours, plannedFor: plannedFor ? new Date(plannedFor) : null }]
      : [],
  )
}

/** A place of a campaign that somebody asked a banner for, and whether an approved one stands there. */
export interface CreativeGap {
  campaign: { id: string; title: string }
  placement: string
  /** when it has to be there. ISO 8601 */
  launch: string
  brief: { id: string; state: string; assignee: string | null; role: string | null }
}

/** How long before the launch a missing creative is told of. ms */
export const GAP_WITHIN = 48 * 3_600_000

/**
 * Places of campaigns that begin until `until` for which a banner was asked and none is public yet.
 * @param now what has begun is no gap any more: the place shows its fallback
 */
export async function creativeGaps(req: PayloadRequest, now: Date, until: Date): Promise<CreativeGap[]> {
  const campaigns = await req.payload.find({
    collection: 'campaigns',
    where: {
      and: [
        { 'window.from': { greater_than: now.toISOString() } },
        { 'window.from': { less_than_equal: until.toISOString() } },
      ],
    },
    draft: true,
    sort: 'window.from',
    limit: 50,
    pagination: false,
    depth: 0,
    locale: 'zh',
    overrideAccess: true,
    req,
  })
  const ids = campaigns.docs.map(({ id }) => id)
  if (ids.length === 0) return []
  const [briefs, banners] = await Promise.all([
    req.payload.find({
      collection: 'briefs',
      where: {
        and: [{ campaign: { in: ids } }, { kind: { equals: 'banner' } }, { state: { not_equals: 'cancelled' } }],
      },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    }),
    req.payload.find({
      collection: 'banners',
      where: { and: [{ campaign: { in: ids } }, { _status: { equals: 'published' } }] },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  ])
  const filled = new Set(banners.docs.map(({ campaign, placement }) => `${relatedId(campaign)}:${placement}`))
  return campaigns.docs.flatMap(({ id, title, window }) =>
    briefs.docs
      .filter(({ campaign, placement }) => campaign === id && placement && !filled.has(`${id}:${placement}`))
      .map((brief) => ({
        campaign: { id, title },
        placement: String(brief.placement),
        launch: String(window?.from),
        brief: {
          id: brief.id,
          state: String(brief.state),
          assignee: relatedId(brief.assignee),
          role: brief.role ?? null,
        },
      })),
  )
}
