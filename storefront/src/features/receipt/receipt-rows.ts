import type { ReceiptEntry, ReceiptView } from '@fangshi/cms/shop-api'
import type { Catalogue } from '../../i18n/catalogue.ts'
import { formatPrice } from '../money/format-price.ts'

/** One line of a receipt, ready to be set. */
export interface ReceiptRow {
  kind: 'sum' | 'off' | 'on' | 'included' | 'refused' | 'total'
  label: string
  /** the coupon's code, or null */
  code: string | null
  /** in words: `−¥40.00`, `免`; null where there is no amount */
  amount: string | null
  /** why it was refused, or what is gained with a little more */
  note: string | null
}

type Words = Pick<Catalogue, 'receipt'>

/**
 * A receipt as lines that add up from top to bottom: what the goods cost, each thing taken off, delivery, the total.
 * A window price is in the price of the goods already, so its line says what it saved and is not counted again; a
 * refused line says why and has no amount.
 */
export function receiptRows(receipt: ReceiptView, t: Words): ReceiptRow[] {
  const shipping = receipt.entries.filter(({ kind }) => kind === 'shipping')
  const others = receipt.entries.filter(({ kind }) => kind !== 'shipping')
  const total = (kind: 'sum' | 'total', label: string, fen: number): ReceiptRow => ({
    kind,
    label,
    code: null,
    amount: formatPrice(fen),
    note: null,
  })
  return [
    total('sum', t.receipt.items, receipt.items),
    ...others.map((entry) => discountRow(entry, t)),
    ...(shipping.length > 0
      ? shipping.map((entry) => shippingRow(entry, receipt.shipping, t))
      : [{ ...total('sum', t.receipt.shipping, receipt.shipping), kind: 'on' as const }]),
    total('total', t.receipt.payable, receipt.payable),
  ]
}

function discountRow(entry: ReceiptEntry, t: Words): ReceiptRow {
  const { label, code, explanation: note } = entry
  if (!entry.applied) return { kind: 'refused', label, code, amount: null, note: note ?? t.receipt.refused }
  if (entry.kind === 'window_price') {
    return { kind: 'included', label, code, amount: t.receipt.included(formatPrice(entry.amount)), note }
  }
  return { kind: 'off', label, code, amount: `−${formatPrice(entry.amount)}`, note }
}

function shippingRow(entry: ReceiptEntry, fen: number, t: Words): ReceiptRow {
  const amount = fen === 0 ? t.receipt.free : formatPrice(fen)
  return { kind: 'on', label: entry.label, code: entry.code, amount, note: entry.explanation }
}
