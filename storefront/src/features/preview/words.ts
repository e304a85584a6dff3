import type { PreviewView } from '@fangshi/cms/preview'
import type { StoreLocale } from '@fangshi/cms/store-api'

/** Words of the bar: staff read them, never shoppers, so they stand apart from the shop's own. */
interface PreviewWords {
  name: string
  preview: string
  now: string
  previous: string
  next: string
  backToNow: string
  audience: string
  show: string
  visitors: Record<PreviewView['visitor'], string>
  drafts: Record<PreviewView['drafts'], string>
  release: (title: string) => string
  forgotten: (count: number) => string
  failed: (titles: readonly string[]) => string
  otherLanguage: string
  phone: string
  phoneHint: string
  leave: string
}

const zh: PreviewWords = {
  name: '预览',
  preview: '预览中：顾客看到的不是这一页',
  now: '此刻',
  previous: '上一个切换点',
  next: '下一个切换点',
  backToNow: '回到此刻',
  audience: '看的人',
  show: '切换',
  visitors: { new: '新访客', returning: '老访客', member: '已登录会员' },
  drafts: { published: '只看已发布', latest: '含最新的稿' },
  release: (title) => `发布包：${title}`,
  forgotten: (count) => `有 ${count} 篇当时的版本已不再保留，显示的是现在的样子`,
  failed: (titles) => `届时无法生效的发布包：${titles.join('、')}`,
  otherLanguage: 'English',
  phone: '手机上看',
  phoneHint: '用手机扫码，三分钟内有效，只能用一次',
  leave: '离开预览',
}

const en: PreviewWords = {
  name: 'Preview',
  preview: 'Preview: this is not what shoppers see',
  now: 'now',
  previous: 'Previous change',
  next: 'Next change',
  backToNow: 'Back to now',
  audience: 'Seen by',
  show: 'Show',
  visitors: { new: 'new visitors', returning: 'returning visitors', member: 'signed-in members' },
  drafts: { published: 'published only', latest: 'with the latest drafts' },
  release: (title) => `Release: ${title}`,
  forgotten: (count) => `What ${count} document${count === 1 ? ' was' : 's were'} then is no longer kept: shown as now`,
  failed: (titles) => `Cannot go live by then: ${titles.join(', ')}`,
  otherLanguage: '中文',
  phone: 'On a phone',
  phoneHint: 'Scan it with a phone: good for three minutes, once',
  leave: 'Leave the preview',
}

export const previewWords = (locale: StoreLocale): PreviewWords => (locale === 'en' ? en : zh)
