import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { CHANNEL_LIMITS, type Channel } from '../channels/channels.ts'
import { type DocumentRef, relatedId, stagesOf } from '../editorial/editorial.ts'
import { formatFen } from '../money/money.ts'
import { can, type Principal } from '../permissions/permissions.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { readEmptyPlaces, readFindings } from './read-findings.ts'
import { readPeople } from './read-people.ts'
import { readReleaseItems } from './read-release-items.ts'
import {
  CALENDAR_KINDS,
  type CalendarItem,
  type CalendarKind,
  type CalendarPlan,
  type Ends,
  SITE,
} from './rules/calendar-plan.ts'
import { type CalendarRange, rangeFrom } from './rules/calendar-range.ts'
import { occasionOf } from './rules/occasions.ts'
import { type Person, type StageOfWork, stageByWindow } from './rules/work.ts'

/** More of one kind in one month than anybody reads; a filter finds the rest. */
const MOST = 500

/** What the calendar reads of a document, whichever kind it is. */
interface Doc {
  id: string
  title?: string | null
  window?: { from?: string | null; until?: string | null } | null
  _status?: 'draft' | 'published' | null
  owner?: unknown
  campaign?: unknown
  placement?: string | null
  skuCode?: string | null
  sku?: unknown
  price?: number
  code?: string
  threshold?: number
  amount?: number
  active?: boolean | null
  note?: string | null
}

interface Kind {
  select: Record<string, true>
  /** has drafts and versions */
  versioned: boolean
  titleOf: (doc: Doc) => string
  noteOf?: (doc: Doc) => string
}

const titled = ({ title }: Doc): string => title ?? ''

/** What has a window of its own; a release has one instant. */
type WindowedKind = Exclude<CalendarKind, 'releases'>
const isWindowed = (kind: CalendarKind): kind is WindowedKind => kind !== 'releases'

const KINDS: Record<WindowedKind, Kind> = {
  campaigns: { select: { title: true, owner: true }, versioned: true, titleOf: titled },
  banners: {
    select: { title: true, owner: true, placement: true, campaign: true },
    versioned: true,
    titleOf: titled,
  },
  articles: { select: { title: true, owner: true, campaign: true }, versioned: true, titleOf: titled },
  notices: { select: { title: true, owner: true }, versioned: true, titleOf: titled },
  products: { select: { title: true, owner: true }, versioned: true, titleOf: titled },
  'price-windows': {
    select: { sku: true, skuCode: true, price: true, note: true },
    versioned: false,
    titleOf: ({ skuCode, note }) => [skuCode, note].filter(Boolean).join(' '),
    noteOf: ({ price = 0 }) => formatFen(price),
  },
  coupons: {
    select: { code: true, threshold: true, amount: true, active: true },
    versioned: false,
    titleOf: ({ code = '' }) => code,
    noteOf: ({ threshold = 0, amount = 0 }) => `${formatFen(threshold)} − ${formatFen(amount)}`,
  },
}

interface Asked {
  first: string
  days: number
  /** also what was there before and stays */
  standing: boolean
  now: Date
}

/** Everything the calendar shows of some days, as whoever asks may see it. */
export async function readCalendar(req: PayloadRequest, asked: Asked): Promise<CalendarPlan> {
  const timeZone = currentSettings().MALL_TIME_ZONE
  const range = rangeFrom(asked.first, asked.days, timeZone)
  const kinds = CALENDAR_KINDS.filter(isWindowed).filter((kind) => can(req.user as Principal, 'read', kind))
  const read = await Promise.all(
    kinds.map((kind) => readKind(req, kind, withinRange(range, kind !== 'products' && asked.standing))),
  )
  const pools = await Promise.all(
    kinds
      .filter((kind) => KINDS[kind].versioned && kind !== 'products')
      .map((kind) => readKind(req, kind, WITHOUT_TIME, 100)),
  )
  const people = await readPeople(req)
  const finish = finisher(req, asked.now, people)
  const releases = await readReleaseItems(req, range, asked.now, people)
  const windowed = await finish(read.flatMap(({ docs }) => docs))
  const items = [...windowed, ...releases.items].toSorted((a, b) => laneOf(a) - laneOf(b))
  const timeless = (await finish(pools.flatMap(({ docs }) => docs))).filter(({ live }) => live === null)
  const unscheduled = [...releases.unscheduled, ...timeless]
  return {
    timeZone,
    now: asked.now.toISOString(),
    items,
    unscheduled,
    findings: await readFindings(req, items, range),
    emptyPlaces: await readEmptyPlaces(req, range, asked.now),
    occasions: Object.fromEntries(
      range.days.flatMap((day) => {
        const occasion = occasionOf(day)
        return occasion ? [[day, occasion]] : []
      }),
    ),
    people,
    isCut: read.some(({ isCut }) => isCut),
  }
}

const laneOf = ({ kind }: CalendarItem): number => CALENDAR_KINDS.indexOf(kind)

/** Windows that begin, end or lie over the whole of the days shown. */
function withinRange({ from, until }: CalendarRange, standing: boolean): Where {
  const within = (field: string): Where => ({
    and: [{ [field]: { greater_than_equal: from } }, { [field]: { less_than: until } }],
  })
  const over: Where[] = [{ 'window.from': { less_than: from } }, { 'window.until': { greater_than_equal: until } }]
  const stays: Where = {
    and: [
      { or: [{ 'window.from': { exists: false } }, { 'window.from': { less_than: from } }] },
      { 'window.until': { exists: false } },
    ],
  }
  return { or: [within('window.from'), within('window.until'), { and: over }, ...(standing ? [stays] : [])] }
}

const WITHOUT_TIME: Where = {
  and: [{ _status: { equals: 'draft' } }, { 'window.from': { exists: false } }, { 'window.until': { exists: false } }],
}

type Found = { kind: WindowedKind; doc: Doc }

async function readKind(
  req: PayloadRequest,
  kind: WindowedKind,
  where: Where,
  limit = MOST,
): Promise<{ docs: Found[]; isCut: boolean }> {
  const { select, versioned } = KINDS[kind]
  const { docs } = await req.payload.find({
    collection: kind as CollectionSlug,
    where,
    select: { ...select, window: true, ...(versioned ? { _status: true } : {}) } as never,
    draft: versioned,
    depth: 0,
    limit: limit + 1,
    pagination: false,
    sort: 'window.from',
    locale: req.i18n.language === 'en' ? 'en' : 'zh',
    overrideAccess: false,
    req,
  })
  return {
    docs: docs.slice(0, limit).map((doc) => ({ kind, doc: doc as unknown as Doc })),
    isCut: docs.length > limit,
  }
}

const endsOf = ({ window }: Doc): Ends => ({ from: isoOf(window?.from), until: isoOf(window?.until) })
const isoOf = (value: string | null | undefined): string | null => (value ? new Date(value).toISOString() : null)

/** Adds to documents what stands elsewhere: what is live, whose they are, their campaign and their channels. */
function finisher(req: PayloadRequest, now: Date, people: readonly Person[]) {
  const named = new Map(people.map((person) => [person.id, person]))
  return async (found: readonly Found[]): Promise<CalendarItem[]> => {
    const [stages, live, campaigns, channels] = await Promise.all([
      readStages(req, found, now),
      readLive(req, found),
      readCampaigns(req, found),
      readChannels(req, found),
    ])
    return found.map(({ kind, doc }) => {
      const { titleOf, noteOf, versioned } = KINDS[kind]
      const ends = endsOf(doc)
      const isLive = versioned ? (live.get(`${kind}/${doc.id}`) ?? null) : ends
      const differs = isLive !== null && (isLive.from !== ends.from || isLive.until !== ends.until)
      const campaign = relatedId(doc.campaign)
      return {
        kind,
        id: doc.id,
        title: titleOf(doc),
        note: noteOf?.(doc) ?? null,
        ...ends,
        live: differs ? isLive : null,
        stage: stages.get(`${kind}/${doc.id}`) ?? stageByWindow(ends, now, doc.active !== false),
        place: doc.placement ?? null,
        channels: kind === 'articles' ? [...new Set([SITE, ...(channels.get(doc.id) ?? [])])] : [],
        owner: named.get(relatedId(doc.owner) ?? '') ?? null,
        campaign: campaign === null ? null : { id: campaign, title: campaigns.get(campaign) ?? '' },
        mayMove: can(req.user as Principal, 'update', kind),
      }
    })
  }
}

/** Where versioned documents stand, by key. */
async function readStages(req: PayloadRequest, found: readonly Found[], now: Date): Promise<Map<string, StageOfWork>> {
  const refs = found.flatMap(({ kind, doc }) =>
    KINDS[kind].versioned ? [{ collection: kind, id: doc.id } as DocumentRef] : [],
  )
  const stages = await stagesOf(req, refs, now)
  return new Map(stages.map(({ collection, id, shown }) => [`${collection}/${id}`, shown]))
}

/** The windows shoppers get of versioned documents, by key; none of what is not published. */
async function readLive(req: PayloadRequest, found: readonly Found[]): Promise<Map<string, Ends>> {
  const groups = Map.groupBy(
    found.filter(({ kind }) => KINDS[kind].versioned),
    ({ kind }) => kind,
  )
  const read = await Promise.all(
    [...groups].map(async ([kind, ofKind]) => {
      const { docs } = await req.payload.find({
        collection: kind as 'articles',
        where: { and: [{ id: { in: ofKind.map(({ doc }) => doc.id) } }, { _status: { equals: 'published' } }] },
        select: { window: true },
        depth: 0,
        pagination: false,
        overrideAccess: false,
        req,
      })
      return docs.map((doc) => [`${kind}/${doc.id}`, endsOf(doc as Doc)] as const)
    }),
  )
  return new Map(read.flat())
}

async function readCampaigns(req: PayloadRequest, found: readonly Found[]): Promise<Map<string, string>> {
  const ids = [...new Set(found.flatMap(({ doc }) => relatedId(doc.campaign) ?? []))]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'campaigns',
    where: { id: { in: ids } },
    select: { title: true },
    draft: true,
    depth: 0,
    pagination: false,
    locale: req.i18n.language === 'en' ? 'en' : 'zh',
    overrideAccess: false,
    req,
  })
  return new Map(docs.map(({ id, title }) => [id, title]))
}

async function readChannels(req: PayloadRequest, found: readonly Found[]): Promise<Map<string, Channel[]>> {
  const ids = found.flatMap(({ kind, doc }) => (kind === 'articles' ? [doc.id] : []))
  if (ids.length === 0 || !can(req.user as Principal, 'read', 'channel-variants')) return new Map()
  const { docs } = await req.payload.find({
    collection: 'channel-variants',
    where: { article: { in: ids } },
    select: { article: true, channel: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const known = docs.filter(({ channel }) => channel in CHANNEL_LIMITS)
  return new Map(
    [...Map.groupBy(known, ({ article }) => relatedId(article) ?? '')].map(([id, all]) => [
      id,
      all.map(({ channel }) => channel),
    ]),
  )
}
