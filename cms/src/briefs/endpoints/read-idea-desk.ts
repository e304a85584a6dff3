import { deskEndpoint } from '../../commands/commands.ts'
import { relatedId } from '../../editorial/editorial.ts'
import { canCommand, type Principal } from '../../permissions/permissions.ts'

/** `GET /api/story-ideas/:id/desk`: how an idea stands, and whether whoever asks may decide on it. */
export const readIdeaDesk = deskEndpoint('story-ideas', async (req, id) => {
  const idea = await req.payload.findByID({
    collection: 'story-ideas',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!idea) return null
  const writers = await req.payload.find({
    collection: 'staff',
    where: { and: [{ roles: { in: ['copywriter', 'marketing'] } }, { active: { not_equals: false } }] },
    sort: 'name',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return {
    state: idea.state,
    brief: relatedId(idea.brief),
    declinedBecause: idea.declinedBecause ?? null,
    mayDecide: canCommand(req.user as Principal, 'ideas.decide'),
    writers: writers.docs.map(({ id: writer, name }) => ({ id: writer, name })),
  }
})
