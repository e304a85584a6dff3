import type { Field } from 'payload'
import { AUDIENCE_LABELS, AUDIENCES, BANNER_LANGUAGES, LANGUAGE_LABELS } from '../rules/audience.ts'

/** Whom a banner is shown to, and how it does. */
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
    name: 'delivery',
    type: 'ui',
    label: { zh: '展示情况', en: 'How it does' },
    admin: { components: { Field: '/placements/admin/BannerDelivery.tsx#BannerDelivery' } },
  },
]
