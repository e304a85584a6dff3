import type { Endpoint } from 'payload'
import { CHANNELS } from '../../channels/channels.ts'
import { answerRefusal, commandEndpoint, deskLanguage, refuse } from '../../commands/commands.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { PLACEMENT_NAMES } from '../../placements/placements.ts'
import { channelLines, placementLines } from '../contract-lines.ts'
import { BRIEF_COMMANDS } from './brief-commands.ts'
import { PLAN_COMMANDS } from './plan-commands.ts'
import { readBriefDesk } from './read-brief-desk.ts'
import { readCampaignPlan } from './read-campaign-plan.ts'

/** `GET /api/briefs/contracts`: what every place and channel asks for, shown while a brief is written. */
const contracts: Omit<Endpoint, 'root'> = {
  path: '/contracts',
  method: 'get',
  handler: (req) => {
    if (!can(req.user as Principal, 'read', 'briefs')) return answerRefusal(req, refuse('not_allowed'))
    const language = deskLanguage(req.i18n.language)
    return Response.json({
      placements: Object.fromEntries(PLACEMENT_NAMES.map((name) => [name, placementLines(name, language)])),
      channels: Object.fromEntries(CHANNELS.map((name) => [name, channelLines(name, language)])),
    })
  },
}

/** On the collection `briefs`: `POST /api/briefs/:id/commands/:command`, `GET /api/briefs/:id/desk`. */
export const briefEndpoints: Omit<Endpoint, 'root'>[] = [
  contracts,
  readCampaignPlan,
  commandEndpoint(PLAN_COMMANDS, '/plan/commands/:command'),
  commandEndpoint(BRIEF_COMMANDS),
  readBriefDesk,
]
