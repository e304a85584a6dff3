import type { PayloadRequest } from 'payload'
import type { EditorialCollection } from '../../editorial/editorial.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { type OpenWork, readOpenWork } from '../read-work.ts'
import { WORK_KIND_WORDS } from '../rules/board-words.ts'
import { type DeskItem, type DeskReader, FEW, roughly, type Words } from './desk-item.ts'

const EDITORS = ['operations', 'designer', 'copywriter', 'marketing', 'service'] as const

/** What the desk says of editorial work: for me to decide, and mine. */
export interface EditorialDesk {
  waiting: DeskItem[]
  mine: DeskItem[]
}

/**
 * Editorial work as one person's desk shows it: what others submitted and this role may approve, what they are asked
 * to change, and what they own that is not live yet, soonest first.
 */
export async function readEditorialDesk(reader: DeskReader): Promise<EditorialDesk> {
  const { req, staffId, roles, now } = reader
  if (!roles.some((role) => role === 'admin' || (EDITORS as readonly string[]).includes(role)))
    return { waiting: [], mine: [] }
  const [open, scheduled] = await Promise.all([readOpenWork(req, {}, now), readScheduledOf(reader)])
  const own = open.filter(({ owner }) => owner === staffId)
  const reviews = open.filter(
    ({ shown, collection, owner }) =>
      shown === 'in_review' && owner !== staffId && can(req.user as Principal, 'publish', collection),
  )
  const changes = own.filter(({ shown }) => shown === 'changes_requested')
  const rest = own.filter(({ shown }) => ['draft', 'in_review', 'approved'].includes(shown))
  const titles = await readTitles(req, [...reviews, ...changes, ...rest].slice(0, 200))
  const item = (work: OpenWork, why: Words, at: string | null): DeskItem => ({
    key: `${work.collection}/${work.id}`,
    kind: WORK_KIND_WORDS[work.collection] ?? { zh: work.collection, en: work.collection },
    title: titles.get(`${work.collection}/${work.id}`) ?? '',
    href: `/admin/collections/${work.collection}/${work.id}`,
    why,
    at,
    isOverdue: work.shown !== 'approved' && work.from !== null && Date.parse(work.from) < now.getTime(),
  })
  const bySoonest = (a: OpenWork, b: OpenWork): number => (a.from ?? '9').localeCompare(b.from ?? '9')
  return {
    waiting: [
      ...reviews.toSorted(bySoonest).map((work) => {
        const wait = roughly(new Date(work.since ?? work.updatedAt), now)
        return item(work, { zh: `等你审核 ${wait.zh}`, en: `waits for your review, ${wait.en}` }, work.since)
      }),
      ...changes
        .toSorted(bySoonest)
        .map((work) => item(work, { zh: '要求你修改', en: 'you are asked to change it' }, work.since)),
    ],
    mine: [...rest.toSorted(bySoonest).map((work) => item(work, whyMine(work, now), work.from)), ...scheduled].slice(
      0,
      FEW * 2,
    ),
  }
}

function whyMine({ shown, from }: OpenWork, now: Date): Words {
  const stage = {
    in_review: { zh: '在审', en: 'in review' },
    approved: { zh: '已批准，未发布', en: 'approved, not published' },
  }[shown as 'in_review' | 'approved'] ?? { zh: '草稿', en: 'draft' }
  if (from === null) return { zh: `${stage.zh} · 未定时间`, en: `${stage.en} · no time yet` }
  const span = roughly(now, new Date(from))
  return Date.parse(from) < now.getTime()
    ? { zh: `${stage.zh} · 应在 ${span.zh}前上线`, en: `${stage.en} · was to be live ${span.en} ago` }
    : { zh: `${stage.zh} · ${span.zh}后上线`, en: `${stage.en} · live in ${span.en}` }
}

/** What one owns and waits for its hour. */
async function readScheduledOf({ req, staffId, now }: DeskReader): Promise<DeskItem[]> {
  const kinds = ['articles', 'banners', 'campaigns', 'notices'] as const
  const read = await Promise.all(
    kinds.map(async (collection) => {
      const { docs } = await req.payload.find({
        collection,
        where: {
          and: [
            { _status: { equals: 'published' } },
            { owner: { equals: staffId } },
            { 'window.from': { greater_than: now.toISOString() } },
          ],
        },
        select: { title: true, window: true },
        draft: true,
        depth: 0,
        limit: FEW,
        pagination: false,
        sort: 'window.from',
        overrideAccess: false,
        req,
      })
      return docs.map((doc): DeskItem => {
        const from = doc.window?.from ?? null
        const span = roughly(now, new Date(from ?? now))
        return {
          key: `${collection}/${doc.id}`,
          kind: WORK_KIND_WORDS[collection] ?? { zh: collection, en: collection },
          title: doc.title,
          href: `/admin/collections/${collection}/${doc.id}`,
          why: { zh: `已排期 · ${span.zh}后上线`, en: `scheduled · live in ${span.en}` },
          at: from,
          isOverdue: false,
        }
      })
    }),
  )
  return read.flat().toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
}

async function readTitles(req: PayloadRequest, work: readonly OpenWork[]): Promise<Map<string, string>> {
  const groups = await Promise.all(
    [...Map.groupBy(work, ({ collection }) => collection)].map(async ([collection, ofOne]) => {
      const { docs } = await req.payload.find({
        collection: collection as EditorialCollection,
        where: { id: { in: ofOne.map(({ id }) => id) } },
        select: { title: true } as never,
        draft: true,
        depth: 0,
        pagination: false,
        locale: req.i18n.language === 'en' ? 'en' : 'zh',
        overrideAccess: false,
        req,
      })
      return docs.map((doc) => {
        const { id, title } = doc as unknown as { id: string; title?: string }
        return [`${collection}/${id}`, title ?? ''] as const
      })
    }),
  )
  return new Map(groups.flat())
}
