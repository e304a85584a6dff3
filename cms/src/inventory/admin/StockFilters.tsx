import type { ServerProps } from 'payload'
import { FilterLinks } from '../../desk/desk.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { STOCK_LISTS } from '../rules/stock-lists.ts'

/** Above the list of stock: what is gone, what runs low, what is promised. */
export async function StockFilters({ payload, user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'stock-levels')) return null
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const filters = await Promise.all(
    STOCK_LISTS.map(async ({ label, where, query }) => {
      const { totalDocs } = await payload.count({ collection: 'stock-levels', where, overrideAccess: true })
      return { label: label[language], query, count: totalDocs }
    }),
  )
  return <FilterLinks filters={filters} label={language === 'en' ? 'Saved filters' : '常用筛选'} />
}
