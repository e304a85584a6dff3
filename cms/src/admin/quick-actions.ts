import type { Resource, Role } from '../permissions/permissions.ts'

interface QuickAction {
  label: { zh: string; en: string }
  href: string
  resource: Resource
  action: 'create' | 'update'
  roles: readonly Role[]
}

/** What each role starts most often. */
export const QUICK_ACTIONS: readonly QuickAction[] = [
  {
    label: { zh: '批量上图', en: 'Bring photographs in' },
    href: '/admin/intake',
    resource: 'intake',
    action: 'create',
    roles: ['designer', 'operations', 'service'],
  },
  {
    label: { zh: '新建横幅', en: 'New banner' },
    href: '/admin/collections/banners/create',
    resource: 'banners',
    action: 'create',
    roles: ['designer', 'operations'],
  },
  {
    label: { zh: '写文章', en: 'Write an article' },
    href: '/admin/collections/articles/create',
    resource: 'articles',
    action: 'create',
    roles: ['copywriter', 'marketing', 'operations'],
  },
  {
    label: { zh: '发公告', en: 'New notice' },
    href: '/admin/collections/notices/create',
    resource: 'notices',
    action: 'create',
    roles: ['copywriter', 'service', 'operations'],
  },
  {
    label: { zh: '上新商品', en: 'New product' },
    href: '/admin/collections/products/create',
    resource: 'products',
    action: 'create',
    roles: ['service', 'operations', 'copywriter'],
  },
  {
    label: { zh: '建活动', en: 'New campaign' },
    href: '/admin/collections/campaigns/create',
    resource: 'campaigns',
    action: 'create',
    roles: ['marketing', 'operations'],
  },
  {
    label: { zh: '装修首页', en: 'Arrange the home page' },
    href: '/admin/collections/pages',
    resource: 'pages',
    action: 'update',
    roles: ['designer', 'operations'],
  },
]
