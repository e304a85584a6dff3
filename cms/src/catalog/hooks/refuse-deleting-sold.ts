import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { transactionOf } from '../../database/transaction.ts'

const IN_THE_BOOKS = {
  zh: '这个单品有库存流水或订单，账目要对得上，不能删除。不再售卖请取消勾选“在售”。',
  en: 'Stock or orders name this SKU, and the books must add up: it cannot be deleted. To stop selling it, untick “For sale”.',
}
const HAS_WINDOWS = {
  zh: '这个单品还有限时价，请先删除限时价。',
  en: 'This SKU still has price windows. Delete them first.',
}

/** What has been in the warehouse or in an order stays: ledger and orders name it for ever. */
export const refuseDeletingSold: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const tx = await transactionOf(req)
  const sku = sql`${String(id)}::uuid`
  const { rows } = await tx.execute(sql`
    select exists (select 1 from stock_movements where sku_id = ${sku})
        or exists (select 1 from stock_levels where sku_id = ${sku})
        or exists (select 1 from mall.reservations where sku_id = ${sku})
        or exists (select 1 from order_lines where sku_id = ${sku}) as in_the_books,
           exists (select 1 from price_windows where sku_id = ${sku}) as has_windows`)
  const refusal = rows[0]?.in_the_books === true ? IN_THE_BOOKS : rows[0]?.has_windows === true ? HAS_WINDOWS : null
  if (refusal) throw new APIError(refusal[req.i18n.language === 'zh' ? 'zh' : 'en'], 409, undefined, true)
}
