import Link from 'next/link'
import type { Payload, ServerProps, Where } from 'payload'
import { can, type Principal, type Resource, ROLE_LABELS, type Role } from '../permissions/permissions.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { formatInZone, windowIsLiveAt } from '../time/time.ts'

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

interface QuickAction {
  label: { zh: string; en: string }
  href: string
  resource: Resource
  action: 'create' | 'update'
  roles: readonly Role[]
}

/** What each role starts most often. */
const QUICK_ACTIONS: readonly QuickAction[] = [
  {
    label: { zh: '上传照片', en: 'Upload photographs' },
    href: '/admin/collections/media',
    resource: 'media',
    action: 'create',
    roles: ['designer', 'operations'],
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

const isFor = (roles: readonly Role[], person: readonly Role[]): boolean =>
  person.includes('admin') || roles.some((role) => person.includes(role))

/** The dashboard: the desk of whoever signed in, with what waits, what they start most, and what comes next in the shop. */
export async function RoleHome(props: ServerProps) {
  const { payload, user, i18n } = props
  const person = user as (Principal & { name?: string }) | undefined
  const roles = (person?.roles ?? []) as Role[]
  const language = i18n?.language === 'en' ? 'en' : 'zh'
  const now = new Date()
  const mine = tiles(now).filter((tile) => can(person, 'read', tile.resource) && isFor(tile.roles, roles))
  const actions = QUICK_ACTIONS.filter(
    (action) => can(person, action.action, action.resource) && isFor(action.roles, roles),
  )
  const [counts, coming] = await Promise.all([
    Promise.all(mine.map((tile) => countOf(payload, tile))),
    comingUp(payload, now),
  ])
  const timeZone = currentSettings().MALL_TIME_ZONE
  return (
    <div className="fangshi-home gutter--left gutter--right">
      <h1>
        {language === 'en' ? `Good day, ${person?.name ?? ''}` : `${person?.name ?? ''}，你好`}
        <small>{roles.map((role) => ROLE_LABELS[role]?.[language] ?? role).join(' · ')}</small>
      </h1>
      {mine.length > 0 ? (
        <ul className="fangshi-tiles">
          {mine.map((tile, index) => (
            <li key={tile.label.en} className={tile.urgent && (counts[index] ?? 0) > 0 ? 'is-urgent' : undefined}>
              <Link href={`/admin/collections/${tile.resource}?${encodeURI(tile.query)}`} prefetch={false}>
                <b className="fangshi-figure">{counts[index] ?? 0}</b>
                <span>{tile.label[language]}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {actions.length > 0 ? (
        <nav className="fangshi-actions" aria-label={language === 'en' ? 'Begin' : '常用'}>
          {actions.map((action) => (
            <Link key={action.href} href={action.href} prefetch={false}>
              {action.label[language]}
            </Link>
          ))}
        </nav>
      ) : null}
      <section>
        <h2>{language === 'en' ? 'Next in the shop' : '前台接下来'}</h2>
        {coming.length === 0 ? (
          <p className="fangshi-hint">
            {language === 'en'
              ? 'Nothing opens or closes in the next two weeks.'
              : '未来两周没有到点上线或下线的内容。'}
          </p>
        ) : (
          <ol className="fangshi-coming">
            {coming.map((event) => (
              <li key={`${event.collection}-${event.id}-${event.edge}`}>
                <time dateTime={event.at} className="fangshi-figure">
                  {formatInZone(new Date(event.at), timeZone)}
                </time>
                <span className={`fangshi-edge fangshi-edge--${event.edge}`}>{EDGES[event.edge][language]}</span>
                <span>{COLLECTIONS[event.collection][language]}</span>
                <Link href={`/admin/collections/${event.collection}/${event.id}`} prefetch={false}>
                  {event.title}
                </Link>
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  )
}

const EDGES = { opens: { zh: '上线', en: 'opens' }, closes: { zh: '下线', en: 'closes' } } as const

const COLLECTIONS = {
  banners: { zh: '横幅', en: 'Banner' },
  articles: { zh: '文章', en: 'Article' },
  campaigns: { zh: '活动', en: 'Campaign' },
  notices: { zh: '公告', en: 'Notice' },
  products: { zh: '商品', en: 'Product' },
} as const satisfies Partial<Record<Resource, { zh: string; en: string }>>

async function countOf(payload: Payload, tile: Tile): Promise<number> {
  const { totalDocs } = await payload.count({
    collection: tile.resource as 'orders',
    where: tile.where,
    overrideAccess: true,
  })
  return totalDocs
}

interface ComingEvent {
  collection: keyof typeof COLLECTIONS
  id: string
  title: string
  at: string
  edge: keyof typeof EDGES
}

/** How far ahead the desk looks. ms */
const TWO_WEEKS = 14 * 86_400_000

/** What opens or closes by itself in the next two weeks, soonest first. */
async function comingUp(payload: Payload, now: Date): Promise<ComingEvent[]> {
  const from = now.toISOString()
  const to = new Date(now.getTime() + TWO_WEEKS).toISOString()
  const within = (field: string): Where => ({
    and: [{ [field]: { greater_than: from } }, { [field]: { less_than: to } }],
  })
  const perCollection = await Promise.all(
    (Object.keys(COLLECTIONS) as ComingEvent['collection'][]).map(async (collection) => {
      const { docs } = await payload.find({
        collection,
        where: { and: [{ _status: { equals: 'published' } }, { or: [within('window.from'), within('window.until')] }] },
        depth: 0,
        limit: 20,
        pagination: false,
        overrideAccess: true,
        select: { title: true, window: true } as never,
      })
      return docs.flatMap((doc) => edgesOf(collection, doc, from, to))
    }),
  )
  return perCollection
    .flat()
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .slice(0, 12)
}

function edgesOf(
  collection: ComingEvent['collection'],
  doc: { id: string; title: string; window?: { from?: string | null; until?: string | null } },
  from: string,
  to: string,
): ComingEvent[] {
  const edges = [
    { at: doc.window?.from, edge: 'opens' as const },
    { at: doc.window?.until, edge: 'closes' as const },
  ]
  return edges.flatMap(({ at, edge }) =>
    at && at > from && at < to ? [{ collection, id: String(doc.id), title: doc.title, at, edge }] : [],
  )
}
