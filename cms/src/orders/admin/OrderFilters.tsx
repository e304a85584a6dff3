import type { ServerProps } from 'payload'
import { FilterLinks } from '../../desk/desk.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { ORDER_LISTS } from '../rules/order-lists.ts'

/** Above the order list: what somebody waits for, each with its number. */
export async function OrderFilters({ payload, user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'orders')) return null
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const filters = await Promise.all(
    ORDER_LISTS.map(async ({ label, where, query }) => {
      const { totalDocs } = await payload.count({ collection: 'orders', where, overrideAccess: true })
      return { label: label[language], query, count: totalDocs }
    }),
  )
  return <FilterLinks filters={filters} label={language === 'en' ? 'Saved filters' : '常用筛选'} />
}
