import type { Endpoint, PayloadRequest } from 'payload'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { type BoardAsked, readBoardColumn, readWorkBoard } from '../read-board.ts'
import { COLUMNS } from '../rules/board.ts'
import { NOBODY } from '../rules/calendar-plan.ts'
import { refusePlan } from './planning-refusals.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `GET /api/planning/board?kind=&owner=&campaign=&place=&channel=&due=`, and more of one column with `column` and `offset`. */
export const boardEndpoint: Endpoint = {
  path: '/planning/board',
  method: 'get',
  handler: async (req) => {
    try {
      if (!isActiveStaff(req.user as Principal)) throw refuse('not_signed_in')
      const asked = askedOf(req)
      const column = COLUMNS.find((one) => one === req.searchParams.get('column'))
      const offset = Number(req.searchParams.get('offset') ?? 0)
      if (!Number.isInteger(offset) || offset < 0) throw refusePlan('not_a_filter')
      const view = column ? await readBoardColumn(req, column, offset, asked) : await readWorkBoard(req, asked)
      return Response.json(view, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}

function askedOf({ searchParams }: PayloadRequest): BoardAsked {
  const word = (name: string): string => searchParams.get(name) ?? ''
  const id = (name: string): string => {
    const value = word(name)
    if (value !== '' && value !== NOBODY && !UUID.test(value)) throw refusePlan('not_a_filter')
    return value
  }
  const [owner, campaign, due] = [id('owner'), id('campaign'), word('due')]
  return {
    now: new Date(),
    filter: {
      ...(word('kind') ? { kind: word('kind') } : {}),
      ...(word('place') ? { place: word('place') } : {}),
      ...(word('channel') ? { channel: word('channel') } : {}),
      ...(owner ? { owner: owner === NOBODY ? null : owner } : {}),
      ...(campaign ? { campaign } : {}),
      ...(due === 'overdue' || due === 'soon' ? { due } : {}),
    },
  }
}
