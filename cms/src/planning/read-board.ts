import type { PayloadRequest, Where } from 'payload'
import { type EditorialCollection, relatedId, stagesOf } from '../editorial/editorial.ts'
import { can, type Principal } from '../permissions/permissions.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { readBoardBriefs } from './read-board-briefs.ts'
import { readPeople } from './read-people.ts'
import { collectionsFor, type OpenWork, readOpenWork, type WorkFilter } from './read-work.ts'
import {
  type BoardCard,
  type BoardColumn,
  type BoardView,
  COLUMNS,
  type Column,
  dueStateOf,
  OPEN_COLUMNS,
} from './rules/board.ts'
import { SITE } from './rules/calendar-plan.ts'

/** Cards of a column at once. */
const PAGE = 20

export interface BoardAsked {
  filter: WorkFilter & { channel?: string; due?: 'overdue' | 'soon' }
  now: Date
}

type Ref = { collection: EditorialCollection; id: string }

const isOpen = (column: Column): column is (typeof OPEN_COLUMNS)[number] =>
  (OPEN_COLUMNS as readonly Column[]).includes(column)

/** Every column with its number and its first cards. */
export async function readWorkBoard(req: PayloadRequest, asked: BoardAsked): Promise<BoardView> {
  const filter = await withChannel(req, asked)
  const open = await openColumns(req, filter, asked)
  const [people, campaigns, briefs, ...columns] = await Promise.all([
    readPeople(req),
    readCampaignNames(req),
    readBoardBriefs(req, asked),
    ...COLUMNS.map((column) =>
      isOpen(column)
        ? pageOfOpen(req, column, open.get(column) ?? [], 0, asked.now)
        : pageOfPublic(req, column, filter, 0, asked),
    ),
  ])
  return {
    timeZone: currentSettings().MALL_TIME_ZONE,
    now: asked.now.toISOString(),
    people,
    campaigns,
    briefs,
    columns,
  }
}

/** More cards of one column. */
export async function readBoardColumn(
  req: PayloadRequest,
  column: Column,
  offset: number,
  asked: BoardAsked,
): Promise<BoardColumn> {
  const filter = await withChannel(req, asked)
  if (!isOpen(column)) return pageOfPublic(req, column, filter, offset, asked)
  const open = await openColumns(req, filter, asked)
  return pageOfOpen(req, column, open.get(column) ?? [], offset, asked.now)
}

/** Only articles go to channels: all of them to the mall's own site, and those with a version of it to another. */
async function withChannel(req: PayloadRequest, { filter }: BoardAsked): Promise<WorkFilter> {
  const { channel, due: _, ...rest } = filter
  if (!channel) return rest
  if (channel === SITE && (rest.kind ?? 'articles') === 'articles') return { ...rest, kind: 'articles' }
  const { docs } = await req.payload.find({
    collection: 'channel-variants',
    where: { channel: { equals: channel } },
    select: { article: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return { ...rest, articles: docs.flatMap(({ article }) => relatedId(article) ?? []) }
}

/** Unfinished work by column, what is due first at the top. */
async function openColumns(
  req: PayloadRequest,
  filter: WorkFilter,
  { filter: { due }, now }: BoardAsked,
): Promise<Map<Column, OpenWork[]>> {
  const work = (await readOpenWork(req, filter, now)).filter(
    ({ shown, from }) => due === undefined || dueStateOf(shown, from, now) === due,
  )
  const inOrder = work.toSorted(
    (a, b) => (a.from ?? '9').localeCompare(b.from ?? '9') || b.updatedAt.localeCompare(a.updatedAt),
  )
  return Map.groupBy(inOrder, ({ shown }): Column => shown)
}

async function pageOfOpen(
  req: PayloadRequest,
  column: Column,
  work: readonly OpenWork[],
  offset: number,
  now: Date,
): Promise<BoardColumn> {
  const shown = work.slice(offset, offset + PAGE)
  const hashes = new Map(shown.map(({ collection, id, hash, live }) => [`${collection}/${id}`, { hash, live }]))
  const cards = await readCards(req, shown, true)
  return {
    column,
    total: work.length,
    cards: cards.map((card) => {
      const known = hashes.get(`${card.collection}/${card.id}`)
      const due = dueStateOf(column, card.due, now)
      return { ...card, column, hash: known?.hash ?? null, hasLive: Boolean(known?.live), dueState: due }
    }),
  }
}

/** Where published documents of a column stand to their window. */
function windowOf(column: Column, now: Date): Where {
  const t = now.toISOString()
  if (column === 'scheduled') return { 'window.from': { greater_than: t } }
  if (column === 'expired') return { 'window.until': { less_than_equal: t } }
  return {
    and: [
      { or: [{ 'window.from': { exists: false } }, { 'window.from': { less_than_equal: t } }] },
      { or: [{ 'window.until': { exists: false } }, { 'window.until': { greater_than: t } }] },
    ],
  }
}

/** What is published and has no newer version, latest change first; pages have no window and are live. */
async function pageOfPublic(
  req: PayloadRequest,
  column: Column,
  filter: WorkFilter,
  offset: number,
  { filter: { due }, now }: BoardAsked,
): Promise<BoardColumn> {
  const wanted = due === undefined ? collectionsFor(req, filter) : []
  const read = await Promise.all(
    wanted
      .filter(({ collection }) => collection !== 'pages' || column === 'live')
      .map(async ({ collection, where }) => {
        const { docs, totalDocs } = await req.payload.find({
          collection,
          where: {
            and: [
              { _status: { equals: 'published' } },
              ...(collection === 'pages' ? [] : [windowOf(column, now)]),
              where,
            ],
          },
          select: { updatedAt: true },
          draft: true,
          depth: 0,
          limit: offset + PAGE,
          sort: '-updatedAt',
          overrideAccess: false,
          req,
        })
        return { totalDocs, docs: docs.map(({ id, updatedAt }) => ({ collection, id: String(id), updatedAt })) }
      }),
  )
  const shown = read
    .flatMap(({ docs }) => docs)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(offset, offset + PAGE)
  const [cards, stages] = await Promise.all([readCards(req, shown, true), stagesOf(req, shown, now)])
  const hashes = new Map(stages.map(({ collection, id, hash }) => [`${collection}/${id}`, hash]))
  return {
    column,
    total: read.reduce((sum, { totalDocs }) => sum + totalDocs, 0),
    cards: cards.map((card) => ({ ...card, column, hash: hashes.get(`${card.collection}/${card.id}`) ?? null })),
  }
}

interface CardDoc {
  id: string
  title?: string | null
  updatedAt: string
  owner?: unknown
  campaign?: unknown
  placement?: string
  window?: { from?: string | null } | null
}

/** The cards of some documents, in their order. */
async function readCards(req: PayloadRequest, refs: readonly Ref[], draft: boolean): Promise<BoardCard[]> {
  const user = req.user as Principal
  const groups = await Promise.all(
    [...Map.groupBy(refs, ({ collection }) => collection)].map(async ([collection, ofOne]) => {
      const { docs } = await req.payload.find({
        collection,
        where: { id: { in: ofOne.map(({ id }) => id) } },
        select: {
          title: true,
          owner: true,
          updatedAt: true,
          ...(collection === 'pages' ? {} : { window: true }),
          ...(collection === 'banners' ? { placement: true } : {}),
          ...(collection === 'banners' || collection === 'articles' ? { campaign: true } : {}),
        } as never,
        populate: { staff: { name: true }, campaigns: { title: true } },
        draft,
        depth: 1,
        pagination: false,
        locale: req.i18n.language === 'en' ? 'en' : 'zh',
        overrideAccess: false,
        req,
      })
      return (docs as unknown as CardDoc[]).map((doc): [string, BoardCard] => [
        `${collection}/${doc.id}`,
        {
          collection,
          id: doc.id,
          title: doc.title ?? '',
          column: 'draft',
          hash: null,
          hasLive: false,
          owner: personOf(doc.owner),
          campaign: campaignOf(doc.campaign),
          place: doc.placement ?? null,
          due: doc.window?.from ? new Date(doc.window.from).toISOString() : null,
          dueState: 'none',
          updatedAt: new Date(doc.updatedAt).toISOString(),
          rights: { update: can(user, 'update', collection), publish: can(user, 'publish', collection) },
        },
      ])
    }),
  )
  const cards = new Map(groups.flat())
  return refs.flatMap(({ collection, id }) => cards.get(`${collection}/${id}`) ?? [])
}

const personOf = (value: unknown): { id: string; name: string } | null => {
  const { id, name } = (value ?? {}) as { id?: string; name?: string }
  return id && name ? { id, name } : null
}
const campaignOf = (value: unknown): { id: string; title: string } | null => {
  const { id, title } = (value ?? {}) as { id?: string; title?: string }
  return id && title ? { id, title } : null
}

async function readCampaignNames(req: PayloadRequest): Promise<{ id: string; title: string }[]> {
  const { docs } = await req.payload.find({
    collection: 'campaigns',
    select: { title: true },
    draft: true,
    depth: 0,
    limit: 100,
    pagination: false,
    sort: '-updatedAt',
    locale: req.i18n.language === 'en' ? 'en' : 'zh',
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, title }) => ({ id, title }))
}
