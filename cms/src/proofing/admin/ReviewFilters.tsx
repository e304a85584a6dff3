import type { ServerProps, Where } from 'payload'
import { FilterLinks } from '../../desk/desk.ts'
import type { ReviewState } from '../../media/media.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { REVIEW_STATE_WORDS } from '../rules/review-words.ts'

const LISTED: ReviewState[] = ['in_review', 'changed', 'changes_requested', 'approved']

const equals = (field: string, value: string): string => `where[or][0][and][0][${field}][equals]=${value}`

/** Above the list of assets: where reviews stand, and what has open comments. */
export async function ReviewFilters({ payload, user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'media')) return null
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const count = async (where: Where): Promise<number> =>
    (await payload.count({ collection: 'media', where, overrideAccess: true })).totalDocs
  const filters = await Promise.all([
    { label: language === 'en' ? 'All' : '全部', query: '', count: null },
    ...LISTED.map(async (state) => ({
      label: REVIEW_STATE_WORDS[state][language],
      query: equals('reviewState', state),
      count: await count({ reviewState: { equals: state } }),
    })),
    {
      label: language === 'en' ? 'Open comments' : '有未解决圈点',
      query: 'where[or][0][and][0][openComments][greater_than]=0',
      count: await count({ openComments: { greater_than: 0 } }),
    },
  ])
  return <FilterLinks filters={filters} label={language === 'en' ? 'Review' : '审核'} />
}
