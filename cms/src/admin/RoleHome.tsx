import Link from 'next/link'
import type { Payload, ServerProps, Where } from 'payload'
import { can, type Principal, type Resource, ROLE_LABELS, type Role } from '../permissions/permissions.ts'
import { windowIsLiveAt } from '../time/time.ts'

interface Tile {
  resource: Resource
  label: { zh: string; en: string }
  /** the list it opens, with its filter */
  query: string
  where: Where
  roles: readonly Role[]
  /** a number above zero asks for somebody */
  urgent?: boolean
}

const everyFilter = (field: string, value: string): string => `where[or][0][and][0][${field}][equals]=${value}`

/** What waits for each role, as numbers that open the list behind them. */
const tiles = (now: Date): Tile[] => [
  {
    resource: 'orders',
    label: { zh: '待收款订单', en: 'Orders to be paid' },
    query: everyFilter('payment', 'pending'),
    where: { and: [{ payment: { equals: 'pending' } }, { status: { equals: 'open' } }] },
    roles: ['operations', 'service', 'finance'],
  },
  {
    resource: 'orders',
    label: { zh: '待发货订单', en: 'Orders to be sent' },
    query: everyFilter('fulfilment', 'unfulfilled'),
    where: {
      and: [
        { payment: { equals: 'paid' } },
        { fulfilment: { in: ['unfulfilled', 'packing'] } },
        { status: { equals: 'open' } },
      ],
    },
    roles: ['operations', 'fulfilment', 'service'],
    urgent: true,
  },
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
    resource: 'media',
    label: { zh: '生成失败的素材', en: 'Assets that failed' },
    query: everyFilter('renderState', 'failed'),
    where: { renderState: { equals: 'failed' } },
    roles: ['designer', 'operations', 'tech'],
    urgent: true,
  },
  {
    resource: 'media',
    label: { zh: '正在生成', en: 'Assets rendering' },
    query: everyFilter('renderState', 'waiting'),
    where: { renderState: { in: ['waiting', 'rendering'] } },
    roles: ['designer'],
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

/** The head of the dashboard: the desk of whoever signed in. */
export async function RoleHome({ payload, user, i18n }: ServerProps) {
  const person = user as (Principal & { name?: string }) | undefined
  const roles = (person?.roles ?? []) as Role[]
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const mine = tiles(new Date()).filter(
    (tile) =>
      can(person, 'read', tile.resource) &&
      (roles.includes('admin') || tile.roles.some((role) => roles.includes(role))),
  )
  const counts = await Promise.all(mine.map((tile) => countOf(payload, tile)))
  return (
    <section className="fangshi-home">
      <h1>
        {language === 'en' ? `Good day, ${person?.name ?? ''}` : `${person?.name ?? ''}，你好`}
        <small>{roles.map((role) => ROLE_LABELS[role]?.[language] ?? role).join(' · ')}</small>
      </h1>
      <ul className="fangshi-tiles">
        {mine.map((tile, index) => (
          <li key={tile.label.en} className={tile.urgent && (counts[index] ?? 0) > 0 ? 'is-urgent' : undefined}>
            <Link href={`/admin/collections/${tile.resource}?${encodeURI(tile.query)}`}>
              <b className="fangshi-figure">{counts[index] ?? 0}</b>
              <span>{tile.label[language]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function countOf(payload: Payload, tile: Tile): Promise<number> {
  const { totalDocs } = await payload.count({
    collection: tile.resource as 'orders',
    where: tile.where,
    overrideAccess: true,
  })
  return totalDocs
}
