import { recordActivity } from '../../activity/activity.ts'
import type { CommandCall } from '../../commands/commands.ts'
import type { OrderCommandName } from '../rules/order-states.ts'
import { COMMAND_WORDS } from '../rules/order-words.ts'
import type { OrderRow } from './change-order.ts'

/** Id of the member of staff who gives a command. */
export const actorOf = (call: CommandCall<unknown>): string => String(call.req.user?.id)

/** A line of the order's time line. `details` is what the desk shows, in the reader's language. */
export async function logOrder(
  call: CommandCall<unknown>,
  order: OrderRow,
  name: OrderCommandName,
  what = '',
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordActivity(call.req, {
    action: `orders.${name}`,
    resource: 'orders',
    docId: order.id,
    summary: `${order.number} ${COMMAND_WORDS[name].zh}${what ? `：${what}` : ''}`,
    details,
  })
}
