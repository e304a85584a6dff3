import type { Payload, Where } from 'payload'
import type { Resource } from '../permissions/permissions.ts'

/** What happens at an instant. */
export const EDGES = { opens: { zh: '上线', en: 'opens' }, closes: { zh: '下线', en: 'closes' } } as const

/** What opens and closes by itself. */
export const COLLECTIONS = {
  banners: { zh: '横幅', en: 'Banner' },
  articles: { zh: '文章', en: 'Article' },
  campaigns: { zh: '活动', en: 'Campaign' },
  notices: { zh: '公告', en: 'Notice' },
  products: { zh: '商品', en: 'Product' },
} as const satisfies Partial<Record<Resource, { zh: string; en: string }>>

export interface ComingEvent {
  collection: keyof typeof COLLECTIONS
  id: string
  title: string
  at: string
  edge: keyof typeof EDGES
}

/** How far ahead the desk looks. ms */
const TWO_WEEKS = 14 * 86_400_000

/** What opens or closes by itself in the next two weeks, soonest first. */
export async function comingUp(payload: Payload, now: Date, locale: 'zh' | 'en'): Promise<ComingEvent[]> {
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
        locale,
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
