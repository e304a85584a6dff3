import { z } from 'zod'
import { command, refuse } from '../../commands/commands.ts'
import { longText } from '../../text/text.ts'
import { readOrder } from './change-order.ts'
import { actorOf } from './log-order.ts'

/** Writes a word to colleagues beside an order, in whatever state it is. Shoppers never see it. */
export const NOTE_ORDER = command({
  permission: 'orders.note',
  body: z.strictObject({ seen: z.unknown().optional(), note: longText().trim().min(1).max(2_000) }),
  run: async (call) => {
    const order = await readOrder(call.tx, call.id)
    if (!order) throw refuse('not_found')
    await call.req.payload.create({
      collection: 'order-notes',
      req: call.req,
      overrideAccess: true,
      depth: 0,
      data: { order: order.id, author: actorOf(call), body: call.body.note },
    })
    return {}
  },
})
