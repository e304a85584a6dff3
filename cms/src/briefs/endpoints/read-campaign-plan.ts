import type { Endpoint } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { can, canCommand, type Principal } from '../../permissions/permissions.ts'
import { type OpenBrief, openBriefs } from '../open-briefs.ts'
import { type CreativeGap, creativeGaps, plannedBriefs, readLaunch } from '../read-plan.ts'
import { BRIEF_STATES } from '../rules/brief-states.ts'

/** `GET /api/briefs/plan/:campaign`: the briefs of a campaign and what its page may do about them. */
export interface CampaignPlan {
  launch: string | null
  briefs: OpenBrief[]
  templates: { id: string; title: string; note: string }[]
  gaps: CreativeGap[]
  /** briefs whose due time was reckoned from another launch */
  stale: number
  mayPlan: boolean
}

/** As far as anybody plans: everything that is to come. */
const FAR = 400 * 86_400_000

export const readCampaignPlan: Omit<Endpoint, 'root'> = {
  path: '/plan/:campaign',
  method: 'get',
  handler: async (req) => {
    try {
      const user = req.user as Principal
      if (!can(user, 'read', 'briefs')) throw refuse('not_allowed')
      const id = String(req.routeParams?.campaign ?? '')
      if (!z.uuid().safeParse(id).success) throw refuse('not_found')
      const now = new Date()
      const launch = await readLaunch(req, id)
      const [briefs, planned, templates, gaps] = await Promise.all([
        openBriefs(req, { campaign: id, states: BRIEF_STATES, now }),
        plannedBriefs(req, id),
        req.payload.find({
          collection: 'campaign-templates',
          sort: 'title',
          pagination: false,
          depth: 0,
          overrideAccess: true,
          req,
        }),
        creativeGaps(req, now, new Date(now.getTime() + FAR)),
      ])
      const plan: CampaignPlan = {
        launch: launch.at?.toISOString() ?? null,
        briefs,
        templates: templates.docs.map(({ id: template, title, note }) => ({ id: template, title, note: note ?? '' })),
        gaps: gaps.filter(({ campaign }) => campaign.id === id),
        stale: planned.filter(
          ({ plannedFor }) => launch.at && plannedFor && plannedFor.getTime() !== launch.at.getTime(),
        ).length,
        mayPlan: canCommand(user, 'briefs.plan'),
      }
      return Response.json(plan, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
