import type { ServerProps } from 'payload'
import { FilterLinks } from '../../desk/desk.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { REFUND_LISTS } from '../rules/refund-lists.ts'
import { refundWords } from './refund-words.ts'

/** Above the list of refunds: those somebody has to pay out come first. */
export async function RefundFilters({ payload, user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'refunds')) return null
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const filters = await Promise.all(
    REFUND_LISTS.map(async ({ label, where, query }) => {
      const { totalDocs } = await payload.count({ collection: 'refunds', where, overrideAccess: true })
      return { label: label[language], query, count: totalDocs }
    }),
  )
  return <FilterLinks filters={filters} label={refundWords(language).filters} />
}
