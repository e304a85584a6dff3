import type { CommandCall } from '../../commands/commands.ts'
import { queueMail } from '../../mail/mail.ts'
import type { Label } from '../parcel-labels.ts'
import type { OrderRow } from './change-order.ts'
import { logOrder } from './log-order.ts'

interface Relabelling {
  /** of one order */
  parcels: readonly string[]
  before: Label
  after: Label
  /** the orders whose parcels got the other label, when two were exchanged */
  exchangedWith?: string
}

const labelWords = ({ carrier, trackingNumber }: Label): string => `${carrier} ${trackingNumber}`

/** Writes another label on parcels of an order, tells the buyer, and keeps both labels in the time line. */
export async function relabel(
  call: CommandCall<unknown>,
  order: OrderRow,
  { parcels, before, after: { carrier, trackingNumber }, exchangedWith }: Relabelling,
): Promise<void> {
  for (const id of parcels)
    await call.req.payload.update({
      collection: 'shipments',
      id,
      req: call.req,
      overrideAccess: true,
      depth: 0,
      data: { carrier, trackingNumber },
    })
  await queueMail(call.tx, 'parcelCorrected', order.id)
  const what = `${labelWords(before)} → ${labelWords({ carrier, trackingNumber })}`
  if (exchangedWith === undefined) await logOrder(call, order, 'correctParcel', what, { carrier, trackingNumber })
  else {
    const details = { carrier, trackingNumber, exchangedWith }
    await logOrder(call, order, 'correctParcel', `${what}（与 ${exchangedWith} 互换）`, details)
  }
}
