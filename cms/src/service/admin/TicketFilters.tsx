import type { ServerProps, Where } from 'payload'
import { FilterLinks } from '../../desk/desk.ts'
import { can, type Principal } from '../../permissions/permissions.ts'

/** Above the ticket list: what waits for me, what waits for anybody, then the rest. */
export async function TicketFilters({ payload, user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'tickets')) return null
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const own = String((user as { id: string }).id)
  const wanted: { label: { zh: string; en: string }; conditions: [string, 'equals' | 'exists', string][] }[] = [
    { label: { zh: '全部', en: 'All' }, conditions: [] },
    {
      label: { zh: '我的待处理', en: 'Mine to answer' },
      conditions: [
        ['state', 'equals', 'open'],
        ['assignee', 'equals', own],
      ],
    },
    {
      label: { zh: '无人认领', en: 'Unclaimed' },
      conditions: [
        ['state', 'equals', 'open'],
        ['assignee', 'exists', 'false'],
      ],
    },
    {
      label: { zh: '等待首次回复', en: 'Never answered' },
      conditions: [
        ['state', 'equals', 'open'],
        ['firstResponseAt', 'exists', 'false'],
      ],
    },
    { label: { zh: '待处理', en: 'Open' }, conditions: [['state', 'equals', 'open']] },
    { label: { zh: '等待顾客', en: 'Waiting for shopper' }, conditions: [['state', 'equals', 'pending']] },
    { label: { zh: '已解决', en: 'Resolved' }, conditions: [['state', 'equals', 'resolved']] },
    { label: { zh: '已关闭', en: 'Closed' }, conditions: [['state', 'equals', 'closed']] },
  ]
  const filters = await Promise.all(
    wanted.map(async ({ label, conditions }) => {
      const where: Where = {
        and: conditions.map(([field, operator, value]) => ({
          [field]: { [operator]: value === 'false' ? false : value },
        })),
      }
      const { totalDocs } = await payload.count({ collection: 'tickets', where, overrideAccess: true })
      const query = conditions
        .map(([field, operator, value], index) => `where[or][0][and][${index}][${field}][${operator}]=${value}`)
        .join('&')
      return { label: label[language], query, count: totalDocs }
    }),
  )
  return <FilterLinks filters={filters} label={language === 'en' ? 'Saved filters' : '常用筛选'} />
}
