import { sql } from '@payloadcms/db-postgres'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, command, commandEndpoint, refuse } from '../../commands/commands.ts'
import { relatedId, relatedIds } from '../../editorial/editorial.ts'
import { notify } from '../../notifications/notifications.ts'
import type { StoryIdea } from '../../payload-types.ts'
import { longText } from '../../text/text.ts'
import { activeStaff, dueFrom, refuseBrief } from '../change-brief.ts'
import { tellAssigned } from '../tell-of-brief.ts'
import { beginAnswer } from './brief-commands.ts'
import { readIdeaDesk } from './read-idea-desk.ts'

/** What an accepted idea asks unless operations says otherwise. characters */
const USUAL_LENGTH = { shortest: 800, longest: 2000 }

const COMMANDS = {
  /** Makes the brief and the article draft, linked to each other, to the idea and to its campaign. */
  accept: command({
    permission: 'ideas.decide',
    body: z.strictObject({
      due: z.string().max(40),
      assignee: z.uuid().nullable().default(null),
      shortest: z.int().min(1).max(50_000).optional(),
      longest: z.int().min(1).max(50_000).optional(),
    }),
    run: async (call) => {
      const { req, body } = call
      const idea = await lockIdea(call)
      const due = dueFrom(body.due, call.at)
      const person = body.assignee === null ? null : await activeStaff(req, body.assignee)
      const brief = await req.payload.create({
        collection: 'briefs',
        depth: 0,
        overrideAccess: true,
        req,
        data: {
          title: idea.title,
          kind: 'article',
          state: 'open',
          background: idea.season ? `${idea.angle}\n（${idea.season}）` : idea.angle,
          angle: idea.angle,
          keywords: idea.keywords?.length ? idea.keywords : [idea.title],
          products: relatedIds(idea.products),
          channel: idea.channel ?? 'site',
          shortest: body.shortest ?? USUAL_LENGTH.shortest,
          longest: body.longest ?? USUAL_LENGTH.longest,
          due: due.toISOString(),
          role: 'copywriter',
          assignee: person?.id ?? null,
          campaign: relatedId(idea.campaign),
          requester: String(req.user?.id),
          priority: 'normal',
          reworks: 0,
          idea: idea.id,
        },
      })
      const article = await beginAnswer(req, brief)
      await req.payload.update({
        collection: 'briefs',
        id: brief.id,
        depth: 0,
        overrideAccess: true,
        context: { briefCommand: true },
        req,
        data: { submission: [{ relationTo: 'articles', value: article.id }] },
      })
      await decide(req, idea, { state: 'accepted', brief: brief.id })
      await tellAssigned(req, brief)
      await tellProposer(req, idea, 'approved')
      return { brief: brief.id, article: article.id }
    },
  }),

  decline: command({
    permission: 'ideas.decide',
    body: z.strictObject({ reason: longText().trim().min(1).max(500) }),
    run: async (call) => {
      const idea = await lockIdea(call)
      await decide(call.req, idea, { state: 'declined', declinedBecause: call.body.reason })
      await tellProposer(call.req, idea, 'declined', call.body.reason)
      return {}
    },
  }),
}

/** @throws Refused when it is gone or decided on */
async function lockIdea({ req, tx, id }: CommandCall<unknown>): Promise<StoryIdea> {
  await tx.execute(sql`select id from story_ideas where id = ${id}::uuid for update`)
  const idea = await req.payload.findByID({
    collection: 'story-ideas',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!idea) throw refuse('not_found')
  if (idea.state !== 'proposed') throw refuseBrief('idea_decided')
  return idea
}

async function decide(req: PayloadRequest, idea: StoryIdea, data: Partial<StoryIdea>): Promise<void> {
  await req.payload.update({ collection: 'story-ideas', id: idea.id, data, depth: 0, overrideAccess: true, req })
  await recordActivity(req, {
    action: `ideas.${data.state === 'accepted' ? 'accept' : 'decline'}`,
    resource: 'story-ideas',
    docId: idea.id,
    summary: idea.title,
  })
}

const tellProposer = (req: PayloadRequest, idea: StoryIdea, kind: 'approved' | 'declined', note = ''): Promise<void> =>
  notify(req, {
    kind,
    key: `idea:${idea.id}:${kind}`,
    about: { collection: 'story-ideas', id: idea.id, title: idea.title },
    to: { staff: [relatedId(idea.proposer)] },
    note,
  })

/** On the collection `story-ideas`: `POST /api/story-ideas/:id/commands/accept|decline`. */
export const ideaEndpoints: Omit<Endpoint, 'root'>[] = [commandEndpoint(COMMANDS), readIdeaDesk]
