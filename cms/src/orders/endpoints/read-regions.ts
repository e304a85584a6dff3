import type { Endpoint } from 'payload'
import { regionChoices } from '../../addresses/addresses.ts'
import { answerRefusal, refuse } from '../../commands/commands.ts'
import { isActiveStaff, type Principal } from '../../permissions/permissions.ts'

/** `GET /api/orders/regions?code=330106`: what stands to choose at each level, for the form of an address. */
export const readRegions: Omit<Endpoint, 'root'> = {
  path: '/regions',
  method: 'get',
  handler: (req) => {
    if (!isActiveStaff(req.user as Principal)) return answerRefusal(req, refuse('not_signed_in'))
    const code = req.searchParams.get('code') ?? ''
    return Response.json(regionChoices(code), { headers: { 'cache-control': 'private, max-age=3600' } })
  },
}
