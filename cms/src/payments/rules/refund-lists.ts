import type { Where } from 'payload'

interface RefundList {
  label: { zh: string; en: string }
  /** the address query that opens it */
  query: string
  where: Where
}

/** Refunds a person has to pay out, see `isPaidOutByHand`. */
export const REFUNDS_TO_PAY_OUT: RefundList = {
  label: { zh: '待打款退款', en: 'Refunds to pay out' },
  query:
    'where[or][0][and][0][state][equals]=failed&where[or][1][and][0][state][equals]=requested&where[or][1][and][1][payment.provider][equals]=offline',
  where: {
    or: [
      { state: { equals: 'failed' } },
      { and: [{ state: { equals: 'requested' } }, { 'payment.provider': { equals: 'offline' } }] },
    ],
  },
}

const ofState = (state: string) => ({
  query: `where[or][0][and][0][state][equals]=${state}`,
  where: { state: { equals: state } },
})

/** The saved filters of the list of refunds. */
export const REFUND_LISTS: readonly RefundList[] = [
  { label: { zh: '全部', en: 'All' }, query: '', where: {} },
  REFUNDS_TO_PAY_OUT,
  { label: { zh: '退款中', en: 'On their way' }, ...ofState('requested') },
  { label: { zh: '已退款', en: 'Done' }, ...ofState('done') },
]
