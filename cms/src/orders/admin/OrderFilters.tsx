import type { ServerProps, Where } from 'payload'
import { FilterLinks } from '../../desk/desk.ts'
import { can, type Principal } from '../../permissions/permissions.ts'

/** The saved filters of the order list: what somebody waits for, then everything. */
const FILTERS: { label: { zh: string; en: string }; conditions: [string, string][] }[] = [
  { label: { zh: '全部', en: 'All' }, conditions: [] },
  {
    label: { zh: '待付款', en: 'To be paid' },
    conditions: [
      ['status', 'open'],
      ['payment', 'pending'],
    ],
  },
  {
    label: { zh: '待发货', en: 'To be sent' },
    conditions: [
      ['status', 'open'],
      ['payment', 'paid'],
      ['fulfilment', 'unfulfilled'],
    ],
  },
  {
    label: { zh: '配货中', en: 'Packing' },
    conditions: [
      ['status', 'open'],
      ['fulfilment', 'packing'],
    ],
  },
  {
    label: { zh: '已发货', en: 'Shipped' },
    conditions: [
      ['status', 'open'],
      ['fulfilment', 'shipped'],
    ],
  },
  { label: { zh: '有退款', en: 'Refunds' }, conditions: [['payment', 'partly_refunded']] },
  { label: { zh: '已完成', en: 'Completed' }, conditions: [['status', 'completed']] },
  { label: { zh: '已取消', en: 'Cancelled' }, conditions: [['status', 'cancelled']] },
]

/** Above the order list. */
export async function OrderFilters({ payload, user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'orders')) return null
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const filters = await Promise.all(
    FILTERS.map(async ({ label, conditions }) => {
      const where: Where = { and: conditions.map(([field, value]) => ({ [field]: { equals: value } })) }
      const { totalDocs } = await payload.count({ collection: 'orders', where, overrideAccess: true })
      const query = conditions
        .map(([field, value], index) => `where[or][0][and][${index}][${field}][equals]=${value}`)
        .join('&')
      return { label: label[language], query, count: totalDocs }
    }),
  )
  return <FilterLinks filters={filters} label={language === 'en' ? 'Saved filters' : '常用筛选'} />
}
