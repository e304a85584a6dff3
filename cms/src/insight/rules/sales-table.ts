import type { SalesReport } from './sales-view.ts'

type Language = 'zh' | 'en'

/** The heads of the report's columns, at the desk and in the file. */
export const SALES_WORDS = {
  day: { zh: '日期', en: 'Day' },
  skuCode: { zh: 'SKU 编码', en: 'SKU' },
  title: { zh: '商品', en: 'Product' },
  options: { zh: '规格', en: 'Options' },
  orders: { zh: '订单数', en: 'Orders' },
  pieces: { zh: '件数', en: 'Pieces' },
  gross: { zh: '商品金额', en: 'Gross' },
  discount: { zh: '优惠', en: 'Discount' },
  goods: { zh: '商品实收', en: 'Goods' },
  shipping: { zh: '运费', en: 'Shipping' },
  refunded: { zh: '已退款', en: 'Refunded' },
  refundedPieces: { zh: '已退件数', en: 'Pieces returned' },
  totals: { zh: '合计', en: 'Total' },
} as const satisfies Record<string, Record<Language, string>>

const yuan = (fen: number): number => fen / 100

/** The report as a table for a spreadsheet: heads, rows, totals; amounts in yuan. */
export function salesTable(report: SalesReport, language: Language): (string | number)[][] {
  const heads = (...names: (keyof typeof SALES_WORDS)[]) => names.map((name) => SALES_WORDS[name][language])
  const { totals } = report
  const total = SALES_WORDS.totals[language]
  if (report.by === 'day') {
    return [
      heads('day', 'orders', 'pieces', 'gross', 'discount', 'goods', 'shipping', 'refunded'),
      ...[...report.rows, { day: total, ...totals }].map((row) => [
        row.day,
        row.orders,
        row.pieces,
        ...[row.gross, row.discount, row.goods, row.shipping, row.refunded].map(yuan),
      ]),
    ]
  }
  return [
    heads('skuCode', 'title', 'options', 'orders', 'pieces', 'gross', 'discount', 'goods', 'refundedPieces'),
    ...report.rows.map((row) => [
      row.skuCode,
      row.title,
      row.options,
      row.orders,
      row.pieces,
      ...[row.gross, row.discount, row.goods].map(yuan),
      row.refundedPieces,
    ]),
    [
      total,
      '',
      '',
      totals.orders,
      totals.pieces,
      ...[totals.gross, totals.discount, totals.goods].map(yuan),
      report.rows.reduce((sum, row) => sum + row.refundedPieces, 0),
    ],
  ]
}
