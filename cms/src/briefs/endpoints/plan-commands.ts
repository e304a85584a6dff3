import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, command, refuse } from '../../commands/commands.ts'
import type { Brief, CampaignTemplate } from '../../payload-types.ts'
import { clockTime, refuseBrief, writeBrief } from '../change-brief.ts'
import { plannedBriefs, readLaunch } from '../read-plan.ts'
import { movesFor, plannedDue } from '../rules/plan-from-template.ts'
import { teamHours } from '../team-hours.ts'
import { tellAssigned } from '../tell-of-brief.ts'

/** One brief as it would be made. Instants ISO 8601. */
export interface PlannedTask {
  title: string
  kind: Brief['kind']
  role: NonNullable<Brief['role']>
  leadHours: number
  due: string
  tight: boolean
}

const campaignBody = z.strictObject({ campaign: z.uuid() })
const planBody = z.strictObject({ campaign: z.uuid(), template: z.uuid() })

/** What is done about the plan of a campaign: `POST /api/briefs/plan/commands/:command`. Previews change nothing. */
export const PLAN_COMMANDS = {
  preview: command({
    permission: 'briefs.plan',
    body: planBody,
    run: async (call) => ({ tasks: (await planOf(call)).tasks }),
  }),

  make: command({
    permission: 'briefs.plan',
    body: planBody,
    run: async (call) => {
      const { req, body } = call
      // Two people at the same button make one plan.
      await call.tx.execute(sql`select id from campaigns where id = ${body.campaign}::uuid for update`)
      const { campaign, launch, template, tasks } = await planOf(call)
      const { totalDocs } = await req.payload.count({
        collection: 'briefs',
        where: {
          and: [
            { campaign: { equals: body.campaign } },
            { template: { equals: body.template } },
            { state: { not_equals: 'cancelled' } },
          ],
        },
        overrideAccess: true,
        req,
      })
      if (totalDocs > 0) throw refuseBrief('planned_already')
      for (const [index, task] of tasks.entries()) {
        const source = template.tasks[index]
        if (!source) continue
        const { kind, role } = task
        const brief = await req.payload.create({
          collection: 'briefs',
          depth: 0,
          overrideAccess: true,
          req,
          data: {
            title: `${campaign.title}：${task.title}`.slice(0, 80),
            kind,
            // A task says all there is to say; what needs copy or a size is completed by whoever planned it.
            state: kind === 'task' && source.doneWhen && source.background ? 'open' : 'draft',
            background: source.background ?? null,
            doneWhen: source.doneWhen ?? null,
            placement: source.placement ?? null,
            priority: source.priority,
            role,
            due: task.due,
            campaign: body.campaign,
            requester: String(req.user?.id),
            reworks: 0,
            template: body.template,
            leadHours: task.leadHours,
            plannedFor: launch.toISOString(),
          },
        })
        await tellAssigned(req, brief)
      }
      await log(req, body.campaign, 'briefs.plan', `${campaign.title}：${template.title}，${tasks.length} 条需求单`)
      return { made: tasks.length }
    },
  }),

  /** After the launch was moved: the due times that would follow it. */
  previewMoves: command({
    permission: 'briefs.plan',
    body: campaignBody,
    run: async (call) => ({ moves: await movesOf(call) }),
  }),

  move: command({
    permission: 'briefs.plan',
    body: campaignBody,
    run: async (call) => {
      const { req, body } = call
      await call.tx.execute(
        sql`select id from briefs where campaign_id = ${body.campaign}::uuid order by id for update`,
      )
      const launch = await readLaunch(req, body.campaign)
      if (!launch.at) throw refuseBrief('no_launch')
      const moves = await movesOf(call)
      if (moves.length === 0) throw refuseBrief('nothing_to_move')
      for (const { id, to } of moves) await writeBrief(req, id, { due: to, plannedFor: launch.at.toISOString() })
      await log(req, body.campaign, 'briefs.move', `${launch.title}：${moves.length} 条截止时间随开始时间移动`)
      return { moved: moves.length }
    },
  }),
}

async function planOf({ req, body, at }: CommandCall<z.infer<typeof planBody>>) {
  const [campaign, template, hours] = await Promise.all([
    readLaunch(req, body.campaign),
    req.payload.findByID({
      collection: 'campaign-templates',
      id: body.template,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    }) as Promise<CampaignTemplate | null>,
    teamHours(req),
  ])
  if (!template) throw refuse('not_found')
  const launch = campaign.at
  if (!launch) throw refuseBrief('no_launch')
  const tasks: PlannedTask[] = template.tasks.map(({ title, kind, role, leadHours }) => {
    const { due, tight } = plannedDue({ leadHours }, launch, at, hours)
    return { title, kind, role, leadHours, due: due.toISOString(), tight }
  })
  return { campaign, launch, template, tasks }
}

async function movesOf({ req, body, at }: CommandCall<z.infer<typeof campaignBody>>) {
  const launch = await readLaunch(req, body.campaign)
  if (!launch.at) throw refuseBrief('no_launch')
  const briefs = await plannedBriefs(req, body.campaign)
  return movesFor(briefs, launch.at, at, await teamHours(req)).map(({ id, from, to }) => ({
    id,
    title: briefs.find((brief) => brief.id === id)?.title ?? '',
    from: from.toISOString(),
    to: to.due.toISOString(),
    tight: to.tight,
  }))
}

const log = (req: PayloadRequest, campaign: string, action: string, summary: string): Promise<void> =>
  recordActivity(req, {
    action,
    resource: 'campaigns',
    docId: campaign,
    summary,
    details: { at: clockTime(new Date()) },
  })
