/**
 * How much the shop knows of somebody who looks at a page, which is as little as it needs: `new` on the first day
 * here (and whoever says nothing, crawlers among them), `returning` from the second day on, `member` with a session.
 */
export const VISITORS = ['new', 'returning', 'member'] as const
export type Visitor = (typeof VISITORS)[number]

export const isVisitor = (value: unknown): value is Visitor => VISITORS.includes(value as Visitor)

/** Whom a banner is for. */
export const AUDIENCES = ['everyone', ...VISITORS] as const
export type Audience = (typeof AUDIENCES)[number]

export const AUDIENCE_LABELS: Record<Audience, { zh: string; en: string }> = {
  everyone: { zh: '所有人', en: 'Everyone' },
  new: { zh: '新访客', en: 'New visitors' },
  returning: { zh: '老访客', en: 'Returning visitors' },
  member: { zh: '已登录会员', en: 'Signed-in members' },
}

/** A member has been here before, so what is for returning visitors is for members as well. */
export function isFor(audience: Audience, visitor: Visitor): boolean {
  if (audience === 'everyone') return true
  if (audience === 'returning') return visitor !== 'new'
  return audience === visitor
}

/** The languages a banner is shown in. */
export const BANNER_LANGUAGES = ['all', 'zh', 'en'] as const
export type BannerLanguage = (typeof BANNER_LANGUAGES)[number]

export const LANGUAGE_LABELS: Record<BannerLanguage, { zh: string; en: string }> = {
  all: { zh: '中文和英文', en: 'Both languages' },
  zh: { zh: '只在中文页', en: 'Chinese pages only' },
  en: { zh: '只在英文页', en: 'English pages only' },
}
