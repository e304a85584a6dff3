import type { PayloadRequest } from 'payload'
import { type VisibilityWindow, windowStateAt } from '../time/time.ts'
import { WRITTEN, type Written } from './apply-perspective.ts'
import { NOW, type Perspective } from './rules/perspective.ts'

/** What has a place in the shop that can be looked at. */
export const VIEWABLE = [...WRITTEN, 'releases'] as const
export type Viewable = (typeof VIEWABLE)[number]

interface Looked {
  slug?: string | null
  /** of an old address */
  from?: string | null
  /** of a search pin: what is searched for */
  title?: string | null
  window?: VisibilityWindow | null
  _status?: string | null
  goLiveAt?: string | null
}

/** Where a document is shown. Banners and notices stand on the home page and the notice board first of all. */
const PLACE: Record<Written, (doc: Looked) => string> = {
  products: ({ slug }) => `/products/${slug}`,
  articles: ({ slug }) => `/articles/${slug}`,
  campaigns: ({ slug }) => `/campaigns/${slug}`,
  pages: ({ slug }) => (slug === 'home' ? '/' : `/pages/${slug}`),
  banners: () => '/',
  notices: () => '/notices',
  redirects: ({ from }) => from ?? '/',
  pins: ({ title }) => `/search?${new URLSearchParams({ q: title ?? '' })}`,
}

/**
 * Where and from when a document is to be seen: when its newest writing begins to be visible, now if that is over, and
 * with drafts if it is one. Null: there is no such document for this person.
 */
export async function viewOfDocument(
  req: PayloadRequest,
  collection: Viewable,
  id: string,
  now: Date,
): Promise<{ path: string; perspective: Perspective } | null> {
  const doc = (await req.payload.findByID({
    collection,
    id,
    draft: collection !== 'releases',
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })) as Looked | null
  if (!doc) return null
  if (collection === 'releases')
    return { path: '/', perspective: { ...NOW, at: laterThan(now, doc.goLiveAt), release: id } }
  const window = doc.window ?? {}
  const from = windowStateAt(window, now) === 'coming' ? window.from : null
  return {
    path: PLACE[collection](doc),
    perspective: {
      ...NOW,
      at: from == null ? null : new Date(from).toISOString(),
      drafts: doc._status === 'published' ? 'published' : 'latest',
    },
  }
}

const laterThan = (now: Date, instant: string | null | undefined): string | null =>
  instant && Date.parse(instant) > now.getTime() ? new Date(instant).toISOString() : null
