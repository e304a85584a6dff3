import { relatedId } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { followRedirects, type RedirectStep, readOldAddress } from '../../redirects/redirects.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { nextBoundaryOf } from '../../time/time.ts'
import type { RedirectView } from '../contract.ts'
import { safePageHref } from '../projections/safe-href.ts'
import { redirectQuery } from '../queries.ts'
import { linkKey, readLinkPaths } from '../reading/link-paths.ts'
import { asNobody, type Reading } from '../reading/reading.ts'
import { type LinkTarget, Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

/** `GET /api/store/redirects?path=`: where an address leads on whose page is not there; asked of nothing else. */
export const redirectEndpoint = storeEndpoint({
  path: '/store/redirects',
  query: redirectQuery,
  read: async (reading, { query: { path } }): Promise<RedirectView | null> => {
    const old = readOldAddress(path, currentSettings().STOREFRONT_URL)
    if (!old.ok) return null
    reading.scope.tag(tagOf.redirects)
    reading.scope.until(
      await nextBoundaryOf(reading.db, ['redirects', 'products', 'articles', 'campaigns'], reading.at),
    )
    const last = await followRedirects(old.path, (from) => stepFrom(reading, from))
    // Rows from an import may say what the form refuses.
    return last && safePageHref(last.to)?.startsWith('/') ? last : null
  },
})

/** Where one old address leads now; null: it is none, or what it led to is not there. */
async function stepFrom(reading: Reading, from: string): Promise<RedirectStep | null> {
  const { docs } = await reading.payload.find({
    collection: 'redirects',
    where: { from: { equals: from } },
    limit: 1,
    ...asNobody(reading),
  })
  const [found] = docs
  if (!found) return null
  // What ends comes back: nobody is to learn another address for good.
  const isPermanent = found.isPermanent !== false && !found.window?.until
  const id = relatedId(found.target?.value)
  if (!found.target || id === null) return found.href ? { to: found.href, isPermanent } : null
  const kind = found.target.relationTo as LinkTarget
  reading.scope.tag(...tagsOfTarget(kind, id))
  const wishes = new Wishes()
  wishes.link(kind, id)
  const to = (await readLinkPaths(reading, wishes.links)).get(linkKey(kind, id))
  return to === undefined ? null : { to: to === '/pages/home' ? '/' : to, isPermanent }
}

/** What changes when a target appears, goes or gets another address. */
function tagsOfTarget(kind: LinkTarget, id: string): string[] {
  switch (kind) {
    case 'products':
      return [tagOf.product(id)]
    case 'articles':
      return [tagOf.article(id), tagOf.articles]
    case 'campaigns':
      return [tagOf.campaign(id)]
    case 'categories':
      return [tagOf.category(id)]
    case 'topics':
      return [tagOf.topic(id)]
    case 'pages':
      return [tagOf.shell]
  }
}
