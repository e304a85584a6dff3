import type { PayloadRequest } from 'payload'
import { BRIEF_KIND_WORDS, BRIEF_STATE_WORDS, openBriefs } from '../briefs/briefs.ts'
import { can, type Principal } from '../permissions/permissions.ts'
import type { BoardAsked } from './read-board.ts'
import type { BriefCard } from './rules/board.ts'

/** Stands for briefs among the kinds of work. */
const KIND = 'briefs'

/** The briefs a filter of the board leaves, soonest due first; none where it asks for what briefs do not have. */
export async function readBoardBriefs(req: PayloadRequest, { filter, now }: BoardAsked): Promise<BriefCard[]> {
  if (!can(req.user as Principal, 'read', 'briefs')) return []
  if ((filter.kind && filter.kind !== KIND) || filter.place || filter.channel) return []
  const found = await openBriefs(req, { now, ...(filter.campaign ? { campaign: filter.campaign } : {}) })
  return found
    .map(
      ({ id, title, kind, state, assignee, campaign, due, dueState }): BriefCard => ({
        id,
        title,
        kind: BRIEF_KIND_WORDS[kind],
        state: BRIEF_STATE_WORDS[state],
        owner: assignee,
        campaign,
        due,
        dueState: dueState === 'ahead' ? 'later' : dueState,
      }),
    )
    .filter(({ owner }) => filter.owner === undefined || (owner?.id ?? null) === filter.owner)
    .filter(({ dueState }) => filter.due === undefined || dueState === filter.due)
}
