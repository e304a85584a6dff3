import type { DefaultServerCellComponentProps } from 'payload'
import { StateBadge } from '../../desk/desk.ts'
import { PAYMENT_STANDING_WORDS, PROVIDER_WORDS, REFUND_STANDING_WORDS } from '../rules/payment-words.ts'

type Words = Record<string, { zh: string; en: string; tone?: Parameters<typeof StateBadge>[0]['tone'] }>

/** A cell that shows a stored word as people say it; an unknown one as it is stored. */
const wordCell =
  (words: Words) =>
  ({ cellData, i18n }: DefaultServerCellComponentProps) => {
    const entry = typeof cellData === 'string' ? words[cellData] : undefined
    const word = entry?.[i18n.language === 'en' ? 'en' : 'zh'] ?? String(cellData ?? '')
    return entry?.tone ? <StateBadge word={word} tone={entry.tone} /> : <span>{word}</span>
  }

export const RefundStateCell = wordCell(REFUND_STANDING_WORDS)
export const PaymentStateCell = wordCell(PAYMENT_STANDING_WORDS)
export const ProviderCell = wordCell(PROVIDER_WORDS)
