import type { PayloadRequest, Where } from 'payload'
import {
  type DocumentStage,
  EDITORIAL_COLLECTIONS,
  type EditorialCollection,
  relatedId,
  stagesOf,
} from '../editorial/editorial.ts'
import { can, type Principal } from '../permissions/permissions.ts'

/** More unfinished work than any team has; beyond it the oldest is left out. */
const MOST = 3000

/** A document somebody works on: its newest version is not what shoppers get. */
export type OpenWork = DocumentStage & { updatedAt: string; from: string | null; owner: string | null }

/** Which work is asked for, in fields of the documents. */
export interface WorkFilter {
  kind?: string
  owner?: string | null
  campaign?: string
  place?: string
  /** ids of articles, for what only articles have */
  articles?: readonly string[]
}

/** The collections a filter leaves, and what it asks of each. */
export function collectionsFor(
  req: PayloadRequest,
  filter: WorkFilter,
): { collection: EditorialCollection; where: Where }[] {
  return EDITORIAL_COLLECTIONS.filter((collection) => can(req.user as Principal, 'read', collection)).flatMap(
    (collection) => {
      if (filter.kind && filter.kind !== collection) return []
      if (filter.place && collection !== 'banners') return []
      if (filter.articles && collection !== 'articles') return []
      if (filter.campaign && !['banners', 'articles', 'campaigns'].includes(collection)) return []
      const and: Where[] = []
      if (filter.owner === null) and.push({ owner: { exists: false } })
      else if (filter.owner) and.push({ owner: { equals: filter.owner } })
      if (filter.campaign) and.push({ [collection === 'campaigns' ? 'id' : 'campaign']: { equals: filter.campaign } })
      if (filter.place) and.push({ placement: { equals: filter.place } })
      if (filter.articles) and.push({ id: { in: [...filter.articles] } })
      return [{ collection, where: { and } }]
    },
  )
}

/** All unfinished work a filter leaves, each with its stage; a few questions, however many there are. */
export async function readOpenWork(req: PayloadRequest, filter: WorkFilter, now: Date): Promise<OpenWork[]> {
  const read = await Promise.all(
    collectionsFor(req, filter).map(async ({ collection, where }) => {
      const { docs } = await req.payload.find({
        collection,
        where: { and: [{ _status: { equals: 'draft' } }, where] },
        select: { updatedAt: true, owner: true, ...(collection === 'pages' ? {} : { window: true }) } as never,
        draft: true,
        depth: 0,
        limit: MOST,
        pagination: false,
        sort: '-updatedAt',
        overrideAccess: false,
        req,
      })
      return docs.map((doc) => {
        const { id, updatedAt, owner, window } = doc as unknown as {
          id: string
          updatedAt: string
          owner?: unknown
          window?: { from?: string | null }
        }
        return { collection, id, updatedAt, from: window?.from ?? null, owner: relatedId(owner) }
      })
    }),
  )
  const found = read.flat()
  const known = new Map(found.map((one) => [`${one.collection}/${one.id}`, one]))
  const stages = await stagesOf(req, found, now)
  return stages.flatMap((stage) => {
    const one = known.get(`${stage.collection}/${stage.id}`)
    return one ? [{ ...stage, updatedAt: one.updatedAt, from: one.from, owner: one.owner }] : []
  })
}
