import { api, page } from './ask-shop.ts'
import type { Expected } from './expected-shop.ts'
import { type Fault, faultOf, found, type Sighting } from './rules/shop-faults.ts'

/**
 * An old address leads on while its window is open, and nowhere else. What it leads to may itself not be in the shop:
 * then the API is right to know nothing, and the page is held against the API.
 */
export async function faultsOfRedirect({ isLive, title: from }: Expected): Promise<Fault[]> {
  const [inApi, onPage] = await Promise.all([api(`redirects?path=${encodeURIComponent(from)}`), page(from, 'manual')])
  if (inApi === null) return []
  const leads = inApi !== 'missing' && inApi.found !== null
  // A page of its own at the address comes before any redirect, and a trailing slash is no old address.
  const sighting: Sighting =
    onPage === null || onPage.status === 200 ? 'away' : onPage.status >= 300 && onPage.status < 400 ? 'shown' : 'absent'
  return found(isLive ? null : faultOf('api', false, leads ? 'shown' : 'absent'), faultOf('page', leads, sighting))
}
