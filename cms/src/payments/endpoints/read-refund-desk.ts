import { deskEndpoint } from '../../commands/commands.ts'
import { databaseOf } from '../../database/transaction.ts'
import type { Principal } from '../../permissions/permissions.ts'
import { refundOfDesk } from '../read-payments.ts'

/** `GET /api/refunds/:id/desk`: one refund, and whether the person who asks may pay it out. */
export const readRefundDesk = deskEndpoint('refunds', (req, id) =>
  refundOfDesk(databaseOf(req.payload).drizzle, id, req.user as Principal),
)
