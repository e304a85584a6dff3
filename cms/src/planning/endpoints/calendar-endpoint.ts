import type { Endpoint } from 'payload'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { readCalendar } from '../read-calendar.ts'
import { dayFrom } from '../rules/calendar-range.ts'
import { refusePlan } from './planning-refusals.ts'

const MOST_DAYS = 92

/** `GET /api/planning/calendar?first=2026-11-01&days=30&standing=1`: a `CalendarPlan`, for the team. */
export const calendarEndpoint: Endpoint = {
  path: '/planning/calendar',
  method: 'get',
  handler: async (req) => {
    try {
      if (!isActiveStaff(req.user as Principal)) throw refuse('not_signed_in')
      const first = dayFrom(req.searchParams.get('first'))
      const days = Number(req.searchParams.get('days') ?? '31')
      if (first === null || !Number.isInteger(days) || days < 1) throw refusePlan('not_a_day')
      if (days > MOST_DAYS) throw refusePlan('too_many_days')
      const standing = req.searchParams.get('standing') === '1'
      const plan = await readCalendar(req, { first, days, standing, now: new Date() })
      return Response.json(plan, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
