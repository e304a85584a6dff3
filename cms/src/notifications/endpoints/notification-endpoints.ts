import type { Endpoint } from 'payload'
import { z } from 'zod'
import { answerRefusal, command, commandEndpoint, deskLanguage, refuse } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import { isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { oneLine } from '../../text/text.ts'
import { eventsOf, markRead, unreadCount } from '../read-notifications.ts'
import { type NotificationLine, toLines } from '../rules/notification-lines.ts'

/** `GET /api/notifications`: the lines of whoever asks, and how many are unread. */
export interface NotificationsView {
  unread: number
  lines: NotificationLine[]
  /** when this was read: what came later is not marked as read with it. ISO 8601 */
  asOf: string
}

/** `GET /api/notifications?show=unread|all`: one's own and nobody else's. */
const readNotifications: Endpoint = {
  path: '/notifications',
  method: 'get',
  handler: async (req) => {
    if (!isActiveStaff(req.user as Principal)) return answerRefusal(req, refuse('not_signed_in'))
    const own = String(req.user?.id)
    const asOf = new Date().toISOString()
    const db = databaseOf(req.payload).drizzle
    const [unread, events] = await Promise.all([
      unreadCount(db, own),
      eventsOf(db, own, req.query?.show === 'unread' ? 'unread' : 'all'),
    ])
    const view: NotificationsView = { unread, lines: toLines(events, deskLanguage(req.i18n.language)), asOf }
    return Response.json(view, { headers: { 'cache-control': 'no-store' } })
  },
}

const COMMANDS = {
  /** of one thing, or of everything when none is named */
  read: command({
    permission: 'notifications.read',
    body: z.strictObject({
      about: z.strictObject({ collection: oneLine().max(60), id: oneLine().max(60) }).optional(),
      until: z.iso.datetime(),
    }),
    run: async ({ req, tx, body }) => {
      const own = String(req.user?.id)
      await markRead(tx, own, { about: body.about ?? null, until: new Date(body.until) })
      return { unread: await unreadCount(tx, own) }
    },
  }),
}

export const notificationEndpoints: Endpoint[] = [
  readNotifications,
  commandEndpoint(COMMANDS, '/notifications/commands/:command'),
]
