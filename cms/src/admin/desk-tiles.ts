import type { Payload, Where } from 'payload'
import { ORDERS_TO_BE_PAID, ORDERS_TO_BE_SENT } from '../orders/orders.ts'
import { REFUNDS_TO_PAY_OUT } from '../payments/payments.ts'
import type { Resource, Role } from '../permissions/permissions.ts'
import { bannersHeldBack } from '../placements/placements.ts'
import { windowIsLiveAt } from '../time/time.ts'

/** A number on a desk that opens the list behind it. */
export interface Tile {
  resource: Resource
  label: { zh: string; en: string }
  /** the list it opens, with its filter */
  query: string
  /** a page of its own instead of the list */
  href?: string
  where: Where
  /** instead of `query` and `where`, for numbers that no list stands behind */
  elsewhere?: { href: string; count: (payload: Payload) => Promise<number> }
  roles: readonly Role[]
  /** a number above zero asks for somebody */
  urgent?: boolean
}

const everyFilter = (field: string, value: string): string => `where[or][0][and][0][${field}][equals]=${value}`

/** Rights are told of this long before they end. */
const inTwoWeeks = (now: Date): string => new Date(now.getTime() + 14 * 86_400_000).toISOString()

/** What waits for each role, as numbers that open the list behind them. */
export const deskTiles = (now: Date): Tile[] => [
  {
    ...ORDERS_TO_BE_PAID,
    resource: 'orders',
    label: { zh: '待付款订单', en: 'Orders to be paid' },
    roles: ['operations', 'service', 'finance'],
  },
  {
    ...ORDERS_TO_BE_SENT,
    resource: 'orders',
    label: { zh: '待发货订单', en: 'Orders to be sent' },
    roles: ['operations', 'fulfilment', 'service'],
    urgent: true,
  },
  { ...REFUNDS_TO_PAY_OUT, resource: 'refunds', roles: ['finance'], urgent: true },
  {
    resource: 'tickets',
    label: { zh: '待处理工单', en: 'Open tickets' },
    query: everyFilter('state', 'open'),
    where: { state: { equals: 'open' } },
    roles: ['operations', 'service'],
    urgent: true,
  },
  {
    resource: 'articles',
    label: { zh: '文章草稿', en: 'Article drafts' },
    query: everyFilter('_status', 'draft'),
    where: { _status: { equals: 'draft' } },
    roles: ['operations', 'copywriter', 'marketing'],
  },
  {
    resource: 'articles',
    label: { zh: '已排期文章', en: 'Articles coming up' },
    query: everyFilter('_status', 'published'),
    where: { and: [{ _status: { equals: 'published' } }, { 'window.from': { greater_than: now.toISOString() } }] },
    roles: ['operations', 'copywriter'],
  },
  {
    resource: 'banners',
    label: { zh: '在线横幅', en: 'Live banners' },
    query: everyFilter('_status', 'published'),
    where: { and: [{ _status: { equals: 'published' } }, windowIsLiveAt(now)] },
    roles: ['operations', 'designer', 'marketing'],
  },
  {
    resource: 'banners',
    label: { zh: '横幅草稿', en: 'Banner drafts' },
    query: everyFilter('_status', 'draft'),
    where: { _status: { equals: 'draft' } },
    roles: ['operations', 'designer'],
  },
  {
    resource: 'banners',
    label: { zh: '被撤下的横幅', en: 'Banners held back' },
    query: '',
    where: {},
    elsewhere: { href: '/admin/placements', count: bannersHeldBack },
    roles: ['operations', 'designer', 'marketing'],
    urgent: true,
  },
  {
    resource: 'media',
    label: { zh: '生成失败的素材', en: 'Assets that failed' },
    query: everyFilter('renderState', 'failed'),
    where: { renderState: { equals: 'failed' } },
    roles: ['designer', 'operations', 'tech'],
    urgent: true,
  },
  {
    resource: 'media',
    label: { zh: '待处理图片', en: 'Photos to do' },
    query: 'where[or][0][and][0][todoCount][greater_than]=0',
    where: { todoCount: { greater_than: 0 } },
    roles: ['designer'],
  },
  {
    resource: 'media',
    label: { zh: '正在生成', en: 'Assets rendering' },
    query: everyFilter('renderState', 'waiting'),
    where: { renderState: { in: ['waiting', 'rendering', 'ready'] } },
    roles: ['designer'],
  },
  {
    resource: 'media',
    label: { zh: '授权到期的素材', en: 'Rights that end' },
    query: '',
    href: '/admin/rights',
    where: { and: [{ deletedAt: { exists: false } }, { rightsUntil: { less_than_equal: inTwoWeeks(now) } }] },
    roles: ['designer', 'operations'],
    urgent: true,
  },
  {
    resource: 'campaigns',
    label: { zh: '进行中活动', en: 'Live campaigns' },
    query: everyFilter('_status', 'published'),
    where: { and: [{ _status: { equals: 'published' } }, windowIsLiveAt(now)] },
    roles: ['operations', 'marketing', 'service'],
  },
  {
    resource: 'products',
    label: { zh: '商品草稿', en: 'Product drafts' },
    query: everyFilter('_status', 'draft'),
    where: { _status: { equals: 'draft' } },
    roles: ['operations', 'service', 'copywriter'],
  },
]

/** How many there are now. */
export async function countOf(payload: Payload, tile: Tile): Promise<number> {
  if (tile.elsewhere) return tile.elsewhere.count(payload)
  const { totalDocs } = await payload.count({
    collection: tile.resource as 'orders',
    where: tile.where,
    overrideAccess: true,
  })
  return totalDocs
}
