import type { DefaultServerCellComponentProps } from 'payload'
import { StateBadge } from '../../desk/desk.ts'
import { fulfilmentWordsOf, METHOD_WORDS, paymentWordsOf, STATUS_WORDS, type Tone } from '../rules/order-words.ts'

type Words = Record<string, { zh: string; en: string; tone?: Tone }>

/** A cell that shows a state in words; an unknown one as it is stored. */
const stateCell =
  (words: Words) =>
  ({ cellData, i18n }: DefaultServerCellComponentProps) => {
    const entry = typeof cellData === 'string' ? words[cellData] : undefined
    const word = entry?.[i18n.language === 'en' ? 'en' : 'zh'] ?? String(cellData ?? '')
    return entry?.tone ? <StateBadge word={word} tone={entry.tone} /> : <span>{word}</span>
  }

export const OrderStatusCell = stateCell(STATUS_WORDS)
/** Beside a status, which says whether anybody still waits for the payment. */
export function PaymentCell({ cellData, rowData, i18n }: DefaultServerCellComponentProps) {
  const { zh, en, tone } = paymentWordsOf({
    status: String(rowData?.status),
    payment: String(cellData),
    paymentMethod: String(rowData?.paymentMethod),
  })
  return <StateBadge word={i18n.language === 'en' ? en : zh} tone={tone} />
}
export function FulfilmentCell({ cellData, rowData, i18n }: DefaultServerCellComponentProps) {
  const { zh, en, tone } = fulfilmentWordsOf({ status: String(rowData?.status), fulfilment: String(cellData) })
  return <StateBadge word={i18n.language === 'en' ? en : zh} tone={tone} />
}

export const PaymentMethodCell = stateCell(METHOD_WORDS)
