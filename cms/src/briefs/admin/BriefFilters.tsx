import type { ServerProps, Where } from 'payload'
import { FilterLinks } from '../../desk/desk.ts'
import { can, type Principal } from '../../permissions/permissions.ts'

type Condition = [field: string, operator: 'equals' | 'in' | 'exists' | 'less_than', value: string | string[]]

/** Above the list of briefs: what waits for me, what my role may take, what I have to look at, what is late. */
export async function BriefFilters({ payload, user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'briefs')) return null
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const person = user as { id: string; roles?: string[] }
  const toDo = ['open', 'in_work', 'changes']
  // Whole minutes, so that the address stays the same while one reads.
  const now = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString()
  const wanted: { label: { zh: string; en: string }; conditions: Condition[] }[] = [
    { label: { zh: '全部', en: 'All' }, conditions: [] },
    {
      label: { zh: '我要做的', en: 'Mine to do' },
      conditions: [
        ['assignee', 'equals', person.id],
        ['state', 'in', toDo],
      ],
    },
    {
      label: { zh: '我的岗位可接', en: 'For my role' },
      conditions: [
        ['role', 'in', person.roles ?? []],
        ['assignee', 'exists', 'false'],
        ['state', 'in', toDo],
      ],
    },
    {
      label: { zh: '等我验收', en: 'Mine to accept' },
      conditions: [
        ['requester', 'equals', person.id],
        ['state', 'equals', 'delivered'],
      ],
    },
    {
      label: { zh: '已逾期', en: 'Overdue' },
      conditions: [
        ['due', 'less_than', now],
        ['state', 'in', toDo],
      ],
    },
    { label: { zh: '待主管裁定', en: 'For a lead' }, conditions: [['state', 'equals', 'escalated']] },
    { label: { zh: '我提的', en: 'Asked by me' }, conditions: [['requester', 'equals', person.id]] },
  ]
  const filters = await Promise.all(
    wanted.map(async ({ label, conditions }) => {
      const where: Where = {
        and: conditions.map(([field, operator, value]) => ({
          [field]: { [operator]: operator === 'exists' ? value === 'true' : value },
        })),
      }
      const { totalDocs } = await payload.count({ collection: 'briefs', where, overrideAccess: true })
      const query = conditions
        .flatMap(([field, operator, value], index) => {
          const key = `where[or][0][and][${index}][${field}][${operator}]`
          return typeof value === 'string' ? [`${key}=${value}`] : value.map((one, at) => `${key}[${at}]=${one}`)
        })
        .join('&')
      return { label: label[language], query, count: totalDocs }
    }),
  )
  return <FilterLinks filters={filters} label={language === 'en' ? 'Saved filters' : '常用筛选'} />
}
