import type { OfferedCommand } from '../../desk/desk.ts'
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
  refundForm: NonNullable<OfferedCommand['form']>,
): OfferedCommand[] {
  const { order, commands } = view
  const next = WAY.find((name) => commands.includes(name))
  const forms: Partial<Record<OrderCommandName, Pick<OfferedCommand, 'fields' | 'hint' | 'form'>>> = {
    confirmPayment: {
      hint: words.confirmHint,
      fields: [
        { name: 'amount', label: words.amount, kind: 'yuan', initial: yuan(order.payable) },
        { name: 'note', label: `${words.note}（${words.notePlaceholder}）`, kind: 'text', optional: true },
      ],
    },
    ship: {
      fields: [
        { name: 'carrier', label: words.carrier, kind: 'text', suggestions: CARRIERS },
        { name: 'trackingNumber', label: words.trackingNumber, kind: 'text' },
      ],
    },
    cancel: { hint: words.cancelHint, fields: [{ name: 'reason', label: words.reason, kind: 'text' }] },
    refund: { form: refundForm },
  }
  return commands.map((name) => ({
    name,
    label: COMMAND_WORDS[name][language],
    isNext: name === next,
    ...forms[name],
    extra: () => ({ seen: order.updatedAt }),
  }))
}
