import type { FormField, OfferedCommand } from '../../desk/desk.ts'
import type { OrderDeskView } from '../rules/order-desk-view.ts'
import type { OrderCommandName } from '../rules/order-states.ts'
import { CARRIERS, COMMAND_WORDS } from '../rules/order-words.ts'
import type { OrderDeskWords } from './order-desk-words.ts'

/** The order's way from placed to delivered: the first of these that may be taken is what the order waits for. */
const WAY: readonly OrderCommandName[] = ['confirmPayment', 'startPacking', 'ship', 'complete']

const yuan = (fen: number): string => (fen / 100).toFixed(2)

/** The buttons and forms of what this person may do with this order now. */
export function offeredCommands(
  view: OrderDeskView,
  language: 'zh' | 'en',
  words: OrderDeskWords,
  ownForms: Record<'refund' | 'changeAddress', NonNullable<OfferedCommand['form']>>,
): OfferedCommand[] {
  const { order, commands } = view
  const next = WAY.find((name) => commands.includes(name))
  const labelFields: [FormField, FormField] = [
    { name: 'carrier', label: words.carrier, kind: 'text', suggestions: CARRIERS },
    { name: 'trackingNumber', label: words.trackingNumber, kind: 'text' },
  ]
  const [parcel] = view.shipments
  const isOnly = view.shipments.length === 1
  const forms: Partial<Record<OrderCommandName, Pick<OfferedCommand, 'fields' | 'hint' | 'form'>>> = {
    confirmPayment: {
      hint: order.status === 'cancelled' ? words.confirmLateHint : words.confirmHint,
      fields: [
        { name: 'amount', label: words.amount, kind: 'yuan', initial: yuan(order.payable) },
        { name: 'note', label: `${words.note}（${words.notePlaceholder}）`, kind: 'text', optional: true },
      ],
    },
    ship: { fields: labelFields },
    addParcel: { hint: words.addParcelHint, fields: labelFields },
    correctParcel: {
      hint: words.correctParcelHint,
      fields: [
        {
          name: 'shipment',
          label: words.parcels,
          kind: 'choice',
          initial: view.shipments.at(-1)?.id ?? '',
          options: view.shipments.map(({ id, carrier, trackingNumber }) => ({
            value: id,
            label: `${carrier} ${trackingNumber}`,
          })),
        },
        { ...labelFields[0], initial: parcel?.carrier ?? '' },
        // Of several nobody knows yet which is meant; of one, mostly a single digit is wrong.
        { ...labelFields[1], initial: isOnly ? (parcel?.trackingNumber ?? '') : '' },
        { name: 'exchange', label: words.exchange, kind: 'tick' },
      ],
    },
    returned: {
      hint: words.returnedHint,
      fields: [{ name: 'reason', label: words.reason, kind: 'text', suggestions: words.returnedReasons }],
    },
    changeAddress: { form: ownForms.changeAddress },
    cancel: { hint: words.cancelHint, fields: [{ name: 'reason', label: words.reason, kind: 'text' }] },
    refund: { form: ownForms.refund },
  }
  const offered: OfferedCommand[] = commands.map((name) => ({
    name,
    label: COMMAND_WORDS[name][language],
    isNext: order.status === 'open' && name === next,
    ...forms[name],
    extra: () => ({ seen: order.updatedAt }),
  }))
  if (!view.canNote) return offered
  const fields: FormField[] = [{ name: 'note', label: words.noteLabel, kind: 'long' }]
  return [...offered, { name: 'note', label: words.writeNote, hint: words.noteHint, fields }]
}
