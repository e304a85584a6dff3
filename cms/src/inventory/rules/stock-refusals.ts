import type { RefusalText } from '../../commands/commands.ts'
import type { StockRefusal } from './stock-movements.ts'

/** What each reason means to the outside. Details: `sku` (its code or id), `available`, `reserved`. */
export const STOCK_REFUSALS: Record<StockRefusal, RefusalText> = {
  quantity_not_positive: {
    status: 422,
    zh: '数量必须是大于 0 的整数。',
    en: 'The quantity must be a whole number above zero.',
  },
  unknown_sku: { status: 404, zh: '找不到单品 {sku}。', en: 'There is no SKU {sku}.' },
  not_enough_stock: {
    status: 409,
    zh: '单品 {sku} 库存不足，可售只剩 {available} 件。',
    en: 'Not enough stock of SKU {sku}: {available} left.',
  },
  not_reserved: {
    status: 409,
    zh: '单品 {sku} 没有为这笔订单预留足够的库存（现预留 {reserved} 件），请先核对库存流水。',
    en: 'SKU {sku} has too little stock reserved for this ({reserved} reserved). Check its movements first.',
  },
  below_reserved: {
    status: 409,
    zh: '单品 {sku} 已有 {reserved} 件预留给订单，库存不能少于这个数。请先取消相应订单。',
    en: 'SKU {sku} has {reserved} pieces reserved for orders; stock cannot fall below that. Cancel orders first.',
  },
  key_used_otherwise: {
    status: 409,
    zh: '这个操作编号已用于另一笔库存变动。',
    en: 'This key has been used for another stock movement.',
  },
}
