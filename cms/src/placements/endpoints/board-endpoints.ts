import type { Endpoint, PayloadRequest } from 'payload'
import { answerRefusal, type RefusalText, Refused, refuse } from '../../commands/commands.ts'
import { can, isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { readBoard, readDelivery } from '../read-board.ts'
import { isVisitor } from '../rules/audience.ts'

/** Who may read banners may see how they do. */
async function forReaders(req: PayloadRequest, read: () => Promise<unknown>): Promise<Response> {
  try {
    const user = req.user as Principal
    if (!isActiveStaff(user)) throw refuse('not_signed_in')
    if (!can(user, 'read', 'banners')) throw refuse('not_allowed')
    const view = await read()
    if (view === null) throw new Refused('unknown_banner', NO_BANNER)
    return Response.json(view, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof Refused) return answerRefusal(req, error)
    throw error
  }
}

const NO_BANNER: RefusalText = { status: 404, zh: '没有这张横幅。', en: 'There is no such banner.' }
const UUID = /^[0-9a-f-]{36}$/

/** `GET /api/placements?visitor=new|returning|member&locale=zh|en`: a `BoardView`. */
const board: Endpoint = {
  path: '/placements',
  method: 'get',
  handler: (req) => {
    const visitor = req.searchParams.get('visitor')
    const locale = req.searchParams.get('locale') === 'en' ? 'en' : 'zh'
    return forReaders(req, () =>
      readBoard(req, { visitor: isVisitor(visitor) ? visitor : 'new', locale, now: new Date() }),
    )
  },
}

/** `GET /api/placements/banners/:id`: a `DeliveryView`. */
const delivery: Endpoint = {
  path: '/placements/banners/:id',
  method: 'get',
  handler: (req) => {
    const id = String(req.routeParams?.id ?? '')
    return forReaders(req, async () => (UUID.test(id) ? readDelivery(req, id, new Date()) : null))
  },
}

export const placementEndpoints: Endpoint[] = [board, delivery]
