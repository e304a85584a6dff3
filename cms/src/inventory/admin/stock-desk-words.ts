import type { OfferedCommand } from '../../desk/desk.ts'
import type { StockCommandName } from '../rules/stock-desk-view.ts'

const WORDS = {
  zh: {
    desk: '库存操作',
    onHand: '在库',
    reserved: '已预留',
    available: '可售',
    movements: '最近流水',
    columns: {
      at: '时间',
      kind: '类型',
      quantity: '数量',
      after: '变动后 在库 / 预留',
      why: '原因与单据',
      who: '操作人',
    },
    withheld: '你的岗位看不到库存流水。',
    none: '还没有流水。',
    shop: '商城',
    sku: 'SKU 编码',
    quantity: '数量',
    found: '实际盘到的数量',
    reason: '原因',
    reference: '单据号',
    reasons: {
      receive: ['采购到货', '调拨入库', '样品归还'],
      count: ['月度盘点', '抽盘'],
      damage: ['运输破损', '过期', '质检不合格'],
    },
    states: { in: '有货', low: '库存紧张', out: '无货' },
    commands: { receive: '入库', count: '盘点', damage: '报损' },
    countHint: '填写盘到的总数，系统会记下差额。',
  },
  en: {
    desk: 'Work on this stock',
    onHand: 'On hand',
    reserved: 'Reserved',
    available: 'Available',
    movements: 'Latest movements',
    columns: {
      at: 'At',
      kind: 'Kind',
      quantity: 'Quantity',
      after: 'After: on hand / reserved',
      why: 'Why',
      who: 'Who',
    },
    withheld: 'Your role does not see stock movements.',
    none: 'No movements yet.',
    shop: 'The shop',
    sku: 'SKU code',
    quantity: 'Quantity',
    found: 'How many were found',
    reason: 'Reason',
    reference: 'Document number',
    reasons: {
      receive: ['Delivery', 'Transfer', 'Sample returned'],
      count: ['Monthly count', 'Spot check'],
      damage: ['Broken in transit', 'Expired', 'Failed inspection'],
    },
    states: { in: 'In stock', low: 'Few left', out: 'Sold out' },
    commands: { receive: 'Receive', count: 'Count', damage: 'Write off' },
    countHint: 'Enter the total found; the difference is recorded.',
  },
} as const

export type StockDeskWords = (typeof WORDS)['zh' | 'en']

/** What the stock desk says, in the person's language. */
export const stockDeskWords = (language: 'zh' | 'en'): StockDeskWords => WORDS[language]

/**
 * The buttons and forms of what this person may do with stock.
 * @param sku its code; null where the form asks for it
 * @param newKey makes the key under which one filled-in form moves stock once
 */
export const offeredStockCommands = (
  names: readonly StockCommandName[],
  words: StockDeskWords,
  sku: string | null,
  newKey: () => string,
): OfferedCommand[] =>
  names.map((name) => ({
    name,
    label: words.commands[name],
    isNext: name === 'receive',
    ...(name === 'count' ? { hint: words.countHint } : {}),
    fields: [
      ...(sku === null ? [{ name: 'sku', label: words.sku, kind: 'text' } as const] : []),
      { name: 'quantity', label: name === 'count' ? words.found : words.quantity, kind: 'pieces' },
      { name: 'reason', label: words.reason, kind: 'text', suggestions: words.reasons[name] },
      ...(name === 'receive'
        ? [{ name: 'reference', label: words.reference, kind: 'text', optional: true } as const]
        : []),
    ],
    extra: () => ({ key: newKey(), ...(sku === null ? {} : { sku }) }),
  }))
