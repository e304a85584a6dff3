import type { Payload } from 'payload'
import { indexFaults } from '../search/search.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { Expected, Watchable } from './expected-shop.ts'
import { type Fault, faultOf, namesPrices, plainText, type Sighting } from './rules/shop-faults.ts'

/** A shopper would have gone by then. ms */
const PATIENCE = 8_000
/** Characters of an answer that are read. */
const LONGEST_ANSWER = 4_000_000

interface Fetched {
  status: number
  text: string
}

/** Asks as any shopper does; null: no answer, or one that says that the part itself is broken. */
export async function askAsShopper(url: string): Promise<Fetched | null> {
  try {
    const response = await fetch(url, {
      redirect: 'follow',
      signal: AbortSignal.timeout(PATIENCE),
      headers: { 'user-agent': 'fangshi-guard', 'accept-language': 'zh-CN' },
    })
    if (response.status >= 500 || response.status === 429) {
      await response.body?.cancel()
      return null
    }
    const text = await response.text()
    return { status: response.status, text: text.slice(0, LONGEST_ANSWER) }
  } catch {
    return null
  }
}

const page = (path: string): Promise<Fetched | null> => askAsShopper(`${currentSettings().STOREFRONT_URL}${path}`)

/** What the store API says of something, whole; `missing`: it says that there is no such thing. */
async function api(path: string): Promise<{ found: unknown } | 'missing' | null> {
  const answer = await askAsShopper(`${currentSettings().CMS_URL}/api/store/${path}`)
  if (!answer) return null
  if (answer.status === 404) return 'missing'
  try {
    return { found: (JSON.parse(answer.text) as { data: unknown }).data }
  } catch {
    return null
  }
}

const PATHS = { articles: '/articles/', campaigns: '/campaigns/', pages: '/pages/', products: '/products/' } as const

/** Looks for a thing where shoppers would find it, and says where it is not as it has to be. */
export async function faultsInShop(
  payload: Payload,
  collection: Watchable,
  id: string,
  expected: Expected,
): Promise<Fault[]> {
  switch (collection) {
    case 'products':
    case 'skus':
      return faultsOfProduct(payload, expected)
    case 'banners':
      return faultsOfBanner(id, expected)
    case 'notices':
      return faultsOfNotice(id, expected)
    default:
      return faultsOfDocument(payload, collection, id, expected)
  }
}

const found = (...faults: (Fault | null)[]): Fault[] => faults.filter((fault) => fault !== null)

async function faultsOfDocument(
  payload: Payload,
  collection: 'articles' | 'campaigns' | 'pages',
  id: string,
  { isLive, slug, title }: Expected,
): Promise<Fault[]> {
  if (!slug) return []
  const isHome = collection === 'pages' && slug === 'home'
  const [inApi, onPage, inIndex] = await Promise.all([
    api(`${collection}/${slug}`),
    page(isHome ? '/' : `${PATHS[collection]}${slug}`),
    collection === 'articles' ? indexFaults(payload, 'articles', id) : null,
  ])
  const apiSighting: Sighting = inApi === null ? 'away' : inApi === 'missing' ? 'absent' : 'shown'
  return found(
    faultOf('api', isLive, apiSighting),
    // The shop has a home page whether or not one is written.
    isHome
      ? null
      : faultOf(
          'page',
          isLive,
          seen(onPage, (html) => html.includes(title)),
        ),
    faultOfIndex(inIndex, isLive),
  )
}

async function faultsOfProduct(
  payload: Payload,
  { isLive, slug, title, prices, productId }: Expected,
): Promise<Fault[]> {
  if (!slug || productId === null) return []
  const [inApi, onPage, inIndex] = await Promise.all([
    api(`products/${slug}`),
    page(`${PATHS.products}${slug}`),
    indexFaults(payload, 'products', productId),
  ])
  const variants =
    inApi !== null && inApi !== 'missing'
      ? (inApi.found as { variants: { sku: string; price: number }[] }).variants
      : []
  const apiSighting: Sighting =
    inApi === null
      ? 'away'
      : inApi === 'missing'
        ? 'absent'
        : variants.every(({ sku, price }) => prices[sku] === undefined || prices[sku] === price)
          ? 'shown'
          : 'old'
  const now = Object.values(prices)
  return found(
    faultOf('api', isLive, apiSighting),
    faultOf(
      'page',
      isLive,
      seen(onPage, (html) => html.includes(title) && namesPrices(html, now)),
    ),
    faultOfIndex(inIndex, isLive),
  )
}

async function faultsOfNotice(id: string, { isLive }: Expected): Promise<Fault[]> {
  const [inApi, board] = await Promise.all([api('notices'), page('/notices')])
  const listed = inApi !== null && inApi !== 'missing' ? (inApi.found as { notices: { id: string }[] }).notices : null
  return found(
    faultOf('api', isLive, listed === null ? 'away' : listed.some((notice) => notice.id === id) ? 'shown' : 'absent'),
    faultOf('page', isLive, !isPage(board) ? 'away' : board.text.includes(`id="notice-${id}"`) ? 'shown' : 'absent'),
  )
}

/** Banners compete: one that may be shown need not be. Pages show those that the API says, and none that is over. */
async function faultsOfBanner(id: string, { isLive, placement, scope }: Expected): Promise<Fault[]> {
  if (placement === null) return []
  const source = bannerSource(placement, scope)
  const [inApi, shop] = await Promise.all([api(source.api), source.page === null ? null : page(source.page)])
  if (inApi === null) return []
  const isListed = inApi !== 'missing' && JSON.stringify(inApi.found).includes(`"${id}"`)
  const onPage: Sighting = !isPage(shop) ? 'away' : shop.text.includes(`data-banner="${id}"`) ? 'shown' : 'absent'
  return found(isLive ? null : faultOf('api', false, isListed ? 'shown' : 'absent'), faultOf('page', isListed, onPage))
}

/** Where a banner of a place is told and shown; places on pages of their own kind are asked of the API alone. */
function bannerSource(placement: string, scope: string | null): { api: string; page: string | null } {
  if (placement.startsWith('home.')) return { api: `placements/${placement}`, page: '/' }
  if (placement === 'campaign.top' && scope) return { api: `campaigns/${scope}`, page: `/campaigns/${scope}` }
  if (placement === 'category.top' && scope) return { api: `categories/${scope}`, page: `/categories/${scope}` }
  return { api: `placements/${placement}`, page: null }
}

const isPage = (answer: Fetched | null): answer is Fetched => answer !== null && answer.status === 200

function seen(answer: Fetched | null, isAsItShouldBe: (text: string) => boolean): Sighting {
  if (answer === null) return 'away'
  if (answer.status === 404 || answer.status === 410) return 'absent'
  if (answer.status !== 200) return 'away'
  return isAsItShouldBe(plainText(answer.text)) ? 'shown' : 'old'
}

function faultOfIndex(difference: 'missing' | 'stale' | 'extra' | null, isLive: boolean): Fault | null {
  switch (difference) {
    case 'missing':
      return faultOf('index', true, 'absent')
    case 'stale':
      return faultOf('index', true, 'old')
    case 'extra':
      return faultOf('index', false, 'shown')
    case null:
      return faultOf('index', isLive, 'away')
  }
}
