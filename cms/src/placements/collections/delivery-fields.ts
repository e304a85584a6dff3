import type { Field } from 'payload'
import { AUDIENCE_LABELS, AUDIENCES, BANNER_LANGUAGES, LANGUAGE_LABELS } from '../rules/audience.ts'

/** Whom a banner is shown to, and who is told when it cannot be. */
export const deliveryFields: Field[] = [
  {
    name: 'audience',
    type: 'select',
    defaultValue: 'everyone',
    label: { zh: '展示给', en: 'Shown to' },
    options: AUDIENCES.map((value) => ({ value, label: AUDIENCE_LABELS[value] })),
    admin: {
      position: 'sidebar',
      description: {
        zh: '老访客：不是第一天来的人，含已登录会员；搜索引擎按新访客看',
        en: 'Returning: not here for the first day, members included; search engines count as new',
      },
    },
  },
  {
    name: 'language',
    type: 'select',
    defaultValue: 'all',
    label: { zh: '展示在', en: 'Shown on' },
    options: BANNER_LANGUAGES.map((value) => ({ value, label: LANGUAGE_LABELS[value] })),
    admin: { position: 'sidebar' },
  },
  {
    name: 'owner',
    type: 'relationship',
    relationTo: 'staff',
    index: true,
    defaultValue: ({ user }: { user?: { id?: unknown; collection?: string } | null }) =>
      user?.collection === 'staff' ? user.id : undefined,
    label: { zh: '负责人', en: 'Owner' },
    admin: {
      position: 'sidebar',
      description: {
        zh: '商品售罄、活动结束等使横幅撤下时收到邮件',
        en: 'Gets a mail when the banner is held back: sold out, campaign over and the like',
      },
    },
  },
  {
    name: 'delivery',
    type: 'ui',
    label: { zh: '展示情况', en: 'How it does' },
    admin: { components: { Field: '/placements/admin/BannerDelivery.tsx#BannerDelivery' } },
  },
]
