import type { ReceiptEntry, ReceiptView } from '@fangshi/cms/shop-api'
import { describe, expect, it } from 'vitest'
import { en } from '../../i18n/en.ts'
import { zh } from '../../i18n/zh.ts'
import { receiptRows } from './receipt-rows.ts'

const entry = (parts: Partial<ReceiptEntry>): ReceiptEntry => ({
  kind: 'threshold_coupon',
  label: '满 300 减 40',
  code: 'MAN300',
  applied: true,
  amount: 4_000,
  refusal: null,
  explanation: null,
  lineIds: [],
  ...parts,
})

const receipt = (parts: Partial<ReceiptView> = {}): ReceiptView => ({
  items: 30_000,
  discount: 0,
  shipping: 0,
  payable: 30_000,
  entries: [],
  ...parts,
})

describe('the lines of a receipt', () => {
  it('add up from the goods to what is to be paid', () => {
    const rows = receiptRows(
      receipt({
        discount: 4_000,
        shipping: 1_000,
        payable: 27_000,
        entries: [entry({}), entry({ kind: 'shipping', label: '运费', code: null, amount: 1_000 })],
      }),
      zh,
    )
    expect(rows.map(({ label, amount }) => [label, amount])).toEqual([
      ['商品', '¥300.00'],
      ['满 300 减 40', '−¥40.00'],
      ['运费', '¥10.00'],
      ['应付', '¥270.00'],
    ])
  })

  it('say why a coupon was refused and give it no amount', () => {
    const refused = entry({ applied: false, amount: 0, refusal: 'below_threshold', explanation: '还差 ¥20.00' })
    const row = receiptRows(receipt({ entries: [refused] }), zh)[1]
    expect(row).toMatchObject({ kind: 'refused', code: 'MAN300', amount: null, note: '还差 ¥20.00' })
  })

  it('never leave a refusal without a word', () => {
    const row = receiptRows(receipt({ entries: [entry({ applied: false, amount: 0 })] }), en)[1]
    expect(row?.note).toBe(en.receipt.refused)
  })

  it('do not count a window price twice: the goods have it already', () => {
    const window = entry({ kind: 'window_price', label: '限时价', code: null, amount: 2_000 })
    const row = receiptRows(receipt({ entries: [window] }), zh)[1]
    expect(row).toMatchObject({ kind: 'included', amount: '已省 ¥20.00' })
  })

  it('say that delivery is free, and what is missing until it is', () => {
    const shipping = (amount: number, explanation: string | null) =>
      entry({ kind: 'shipping', label: '运费', code: null, amount, explanation })
    expect(receiptRows(receipt({ entries: [shipping(0, null)] }), zh)[1]?.amount).toBe('免')
    const paid = receipt({ shipping: 800, payable: 30_800, entries: [shipping(800, '再买 ¥99.00 免运费')] })
    expect(receiptRows(paid, zh)[1]).toMatchObject({ amount: '¥8.00', note: '再买 ¥99.00 免运费' })
  })

  it('show a kind of promotion that is not known here like any other', () => {
    const rows = receiptRows(
      receipt({ discount: 500, payable: 29_500, entries: [entry({ kind: 'new', amount: 500 })] }),
      zh,
    )
    expect(rows[1]).toMatchObject({ kind: 'off', amount: '−¥5.00' })
  })
})
