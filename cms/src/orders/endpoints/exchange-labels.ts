import { type CommandCall, Refused } from '../../commands/commands.ts'
import { type Label, lockNumbers, parcelsWith } from '../parcel-labels.ts'
import { ORDER_REFUSALS } from '../rules/order-refusals.ts'
import { changeOrder, type OrderRow } from './change-order.ts'
import { relabel } from './relabel.ts'

interface Parcel {
  id: string
  order: string
  orderNumber: string
}

const ordersOf = (parcels: readonly Parcel[]): string[] => [...new Set(parcels.map(({ order }) => order))]
const numbersOf = (parcels: readonly Parcel[]): string =>
  [...new Set(parcels.map(({ orderNumber }) => orderNumber))].join('、')

/**
 * Exchanges the label of a parcel with the one in the body, which is on somebody else's: two labels were stuck on the
 * wrong boxes. One box may hold several orders of one buyer, so everything that bears either label changes. The orders
 * are locked already.
 * @throws Refused `nothing_to_exchange` when no parcel of somebody else bears the label, `tracking_number_used` when
 *   the order of one that does is over
 */
export async function exchangeLabels(
  call: CommandCall<Label & { shipment: string }>,
  order: OrderRow,
  own: Label,
): Promise<void> {
  const { tx, at, body } = call
  await lockNumbers(tx, [own, body])
  const seen = { order: order.id, at }
  const theirs = (await parcelsWith(tx, body, seen)).filter(({ isSomebodyElses }) => isSomebodyElses)
  const [first] = theirs
  const { trackingNumber } = body
  if (!first) throw new Refused('nothing_to_exchange', ORDER_REFUSALS.nothing_to_exchange, { trackingNumber })
  const over = theirs.find(({ isOpen }) => !isOpen)
  if (over) {
    const details = { trackingNumber, number: over.orderNumber }
    throw new Refused('tracking_number_used', ORDER_REFUSALS.tracking_number_used, details)
  }
  const chosen: Parcel = { id: body.shipment, order: order.id, orderNumber: order.number }
  const besides = (await parcelsWith(tx, own, seen)).filter((one) => !one.isSomebodyElses && one.id !== chosen.id)
  const mine = [chosen, ...besides]

  const write = async (parcels: readonly Parcel[], before: Label, after: Label, exchangedWith: string) => {
    for (const id of ordersOf(parcels)) {
      const changed = id === order.id ? order : await changeOrder(tx, id, { name: 'correctParcel' }, at)
      const ofOrder = parcels.filter((parcel) => parcel.order === id).map((parcel) => parcel.id)
      await relabel(call, changed, { parcels: ofOrder, before, after, exchangedWith })
    }
  }
  await write(mine, own, first, numbersOf(theirs))
  await write(theirs, first, own, numbersOf(mine))
}
