import type { Payload } from 'payload'
import { indexFaults } from '../search/search.ts'
import { api, isPage, page, seen } from './ask-shop.ts'
import type { Expected, Watchable } from './expected-shop.ts'
import { faultsOfCoupon } from './look-at-coupon.ts'
import { faultsOfPin } from './look-at-pin.ts'
import { faultsOfRedirect } from './look-at-redirect.ts'
import { type Fault, faultOf, found, namesPrices, type Sighting } from './rules/shop-faults.ts'

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
    case 'redirects':
      return faultsOfRedirect(expected)
    case 'pins':
      return faultsOfPin(payload, expected)
    case 'coupons':
      return faultsOfCoupon(payload, expected)
    default:
      return faultsOfDocument(payload, collection, id, expected)
  }
}

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
