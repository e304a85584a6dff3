import type { CalendarItem, CalendarKind } from './calendar-plan.ts'
import type { StageOfWork } from './work.ts'

interface Words {
  zh: string
  en: string
}

export const KIND_WORDS: Record<CalendarKind, Words> = {
  campaigns: { zh: '活动', en: 'Campaigns' },
  releases: { zh: '发布包', en: 'Releases' },
  banners: { zh: '横幅', en: 'Banners' },
  articles: { zh: '文章', en: 'Articles' },
  notices: { zh: '公告', en: 'Notices' },
  products: { zh: '商品上下架', en: 'Shelf times' },
  'price-windows': { zh: '限时价', en: 'Window prices' },
  coupons: { zh: '优惠券', en: 'Coupons' },
}

export const STAGE_WORDS: Record<StageOfWork, Words & { tone: 'waiting' | 'good' | 'quiet' | 'bad' }> = {
  draft: { zh: '草稿', en: 'Draft', tone: 'quiet' },
  in_review: { zh: '审核中', en: 'In review', tone: 'waiting' },
  changes_requested: { zh: '待修改', en: 'Changes requested', tone: 'bad' },
  approved: { zh: '已批准', en: 'Approved', tone: 'good' },
  scheduled: { zh: '已排期', en: 'Scheduled', tone: 'good' },
  live: { zh: '在线', en: 'Live', tone: 'good' },
  expired: { zh: '已结束', en: 'Over', tone: 'quiet' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn', tone: 'quiet' },
}

/** What another time will bring with it, said before it is given; null: nothing but the other time. */
export function consequenceOf({ kind, stage, live }: Pick<CalendarItem, 'kind' | 'stage' | 'live'>): Words | null {
  if (kind === 'price-windows' || kind === 'coupons')
    return stage === 'live'
      ? { zh: '正在生效：保存后顾客立即按新的时间。', en: 'In effect now: shoppers get the new time at once.' }
      : null
  // In the making, nothing of it is decided.
  if (kind === 'releases') return null
  if (stage === 'draft' || stage === 'changes_requested')
    return live === null
      ? null
      : {
          zh: '改动在未批准的版本里，线上的时间不变。',
          en: 'The change goes into the version not approved yet; what is live keeps its time.',
        }
  if (stage === 'in_review')
    return {
      zh: '正在审核：换了时间就是另一个版本，要重新送审。',
      en: 'In review: another time is another version, and has to be sent for review again.',
    }
  return {
    zh: '已批准的内容换时间就是新版本：批准之前，线上仍按原来的时间。',
    en: 'Another time of approved content is a new version: until it is approved, the old time holds.',
  }
}
