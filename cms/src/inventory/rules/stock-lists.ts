import type { Where } from 'payload'

interface StockList {
  label: { zh: string; en: string }
  /** the address query that opens it; empty shows everything */
  query: string
  where: Where
}

/** So few pieces of a SKU that somebody should think of more. */
const LOW = 5

/** The saved filters of the list of stock. */
export const STOCK_LISTS: readonly StockList[] = [
  { label: { zh: '全部', en: 'All' }, query: '', where: {} },
  {
    label: { zh: '无货', en: 'None left' },
    query: 'where[or][0][and][0][onHand][equals]=0',
    where: { onHand: { equals: 0 } },
  },
  {
    label: { zh: `在库 1–${LOW}`, en: `1–${LOW} left` },
    query: `where[or][0][and][0][onHand][greater_than]=0&where[or][0][and][1][onHand][less_than_equal]=${LOW}`,
    where: { and: [{ onHand: { greater_than: 0 } }, { onHand: { less_than_equal: LOW } }] },
  },
  {
    label: { zh: '有预留', en: 'Promised' },
    query: 'where[or][0][and][0][reserved][greater_than]=0',
    where: { reserved: { greater_than: 0 } },
  },
]
