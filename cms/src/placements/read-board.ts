import type { PayloadRequest } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { relatedId } from '../editorial/editorial.ts'
import type { Banner } from '../payload-types.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { dayInZone } from '../time/time.ts'
import { type CountsOfDay, countsOfBanners, countsOfPlacements } from './banner-counts.ts'
import { bannerStates } from './banner-hindrances.ts'
import { readArt } from './read-art.ts'
import type { Visitor } from './rules/audience.ts'
import { type BoardView, type DeliveryView, type ScopeView, sumOf } from './rules/board-view.ts'
import { servedWeight } from './rules/check-art.ts'
import { judgeBanners, type Look } from './rules/choose-banners.ts'
import { explainChoice, explainEach, type Named } from './rules/explain-choice.ts'
import { PLACEMENT_NAMES, PLACEMENTS, type Placement, type PlacementName } from './rules/placement-registry.ts'
import { timelineOf } from './rules/placement-timeline.ts'

const DAY = 86_400_000
/** Days of the past and of the future on a time line, and days whose counts are shown */
const PAST = 3
const FUTURE = 25
const COUNTED = 14

interface Asked {
  visitor: Visitor
  locale: 'zh' | 'en'
  now: Date
}

/** A banner as the board judges it, and where it may stand: everywhere, or on the pages of one category or campaign. */
interface Candidate extends Named {
  placement: PlacementName
  scope: string | null
}

export const languageOf = (req: PayloadRequest): 'zh' | 'en' => (req.i18n.language === 'en' ? 'en' : 'zh')

const firstDayCounted = (now: Date): string =>
  dayInZone(new Date(now.getTime() - (COUNTED - 1) * DAY), currentSettings().MALL_TIME_ZONE)

/** Everything the page of the places shows. */
export async function readBoard(req: PayloadRequest, { visitor, locale, now }: Asked): Promise<BoardView> {
  const span = { from: new Date(now.getTime() - PAST * DAY), until: new Date(now.getTime() + FUTURE * DAY) }
  const { drizzle } = databaseOf(req.payload)
  const candidates = await readCandidates(req, span.from, now)
  const since = firstDayCounted(now)
  const [ofBanners, ofPlaces, scopes] = await Promise.all([
    countsOfBanners(
      drizzle,
      candidates.map(({ id }) => id),
      since,
    ),
    countsOfPlacements(drizzle, since),
    readScopes(req, candidates),
  ])
  const scopeView = (place: Placement, scope: string | null, field: readonly Candidate[]): ScopeView => {
    const look: Look = { at: now, shows: place.shows, visitor, locale }
    const judged = judgeBanners(field, look)
    const language = languageOf(req)
    const zone = currentSettings().MALL_TIME_ZONE
    const sentences = explainEach(field, judged, look, language, zone)
    return {
      title: scope === null ? null : (scopes.get(scope)?.title ?? scope),
      sentence: explainChoice(field, judged, look, language, zone),
      stretches: timelineOf(field, span, look),
      banners: field.toSorted(byPlace).map((banner) => ({
        id: banner.id,
        title: banner.title,
        priority: banner.priority,
        weight: banner.weight,
        audience: banner.audience ?? 'everyone',
        language: banner.language ?? 'all',
        from: banner.window?.from ? new Date(banner.window.from).toISOString() : null,
        until: banner.window?.until ? new Date(banner.window.until).toISOString() : null,
        verdict: judged.verdicts.get(banner.id)?.kind ?? 'ended',
        sentence: sentences.get(banner.id) ?? '',
        ...sumOf(ofBanners.get(banner.id) ?? []),
      })),
    }
  }
  return {
    from: span.from.toISOString(),
    until: span.until.toISOString(),
    now: now.toISOString(),
    timeZone: currentSettings().MALL_TIME_ZONE,
    visitor,
    locale,
    places: PLACEMENT_NAMES.map((name) => {
      const own = candidates.filter(({ placement }) => placement === name)
      const groups = fieldsOf(name, own, scopes)
      return {
        name,
        scopes: groups.map(({ scope, field }) => scopeView(PLACEMENTS[name], scope, field)),
        counts: ofPlaces.get(name) ?? [],
      }
    }),
  }
}

/** How one banner does; null when there is none. */
export async function readDelivery(req: PayloadRequest, id: string, now: Date): Promise<DeliveryView | null> {
  const banner = (await req.payload.findByID({
    collection: 'banners',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as Banner | null
  if (!banner) return null
  const { drizzle } = databaseOf(req.payload)
  const place = PLACEMENTS[banner.placement]
  const art = await readArt(
    req,
    [relatedId(banner.desktopArt), relatedId(banner.mobileArt)].filter((one) => one !== null),
  )
  const weightOf = (field: unknown, breakpoint: 'desktop' | 'mobile') => {
    const { budget, servedWidth } = place.contract[breakpoint].weight
    const picture = art.get(relatedId(field) ?? '')
    return { bytes: picture ? servedWeight(picture, servedWidth) : null, budget }
  }
  const counts: CountsOfDay[] = (await countsOfBanners(drizzle, [id], firstDayCounted(now))).get(id) ?? []
  const language = languageOf(req)
  const rest = {
    counts,
    weights: { desktop: weightOf(banner.desktopArt, 'desktop'), mobile: weightOf(banner.mobileArt, 'mobile') },
  }
  if (banner._status !== 'published') {
    const sentence = language === 'zh' ? '未展示：还没有发布。' : 'Not shown: it has not been published.'
    return { sentence, isShown: false, ...rest }
  }
  const all = await readCandidates(req, new Date(0), now)
  const own = all.find((one) => one.id === id)
  const scopes = await readScopes(req, all)
  const field =
    fieldsOf(
      banner.placement,
      all.filter(({ placement }) => placement === banner.placement),
      scopes,
    ).find(({ scope }) => scope === (own?.scope ?? null))?.field ?? []
  // Judged as the visitors it is meant for see it: "not for you" is no news to its owner.
  const visitor = own?.audience && own.audience !== 'everyone' ? own.audience : 'new'
  const look: Look = { at: now, shows: place.shows, visitor, locale: own?.language === 'en' ? 'en' : 'zh' }
  const judged = judgeBanners(field, look)
  const zone = currentSettings().MALL_TIME_ZONE
  return {
    sentence: explainEach(field, judged, look, language, zone).get(id) ?? '',
    isShown: judged.verdicts.get(id)?.kind === 'shown',
    ...rest,
  }
}

const byPlace = (a: Candidate, b: Candidate): number =>
  b.priority - a.priority || b.weight - a.weight || (a.id < b.id ? -1 : 1)

/** Published banners that have not ended before `from`, with what holds them back now. */
async function readCandidates(req: PayloadRequest, from: Date, now: Date): Promise<Candidate[]> {
  const { docs } = await req.payload.find({
    collection: 'banners',
    where: {
      and: [
        { _status: { equals: 'published' } },
        { or: [{ 'window.until': { exists: false } }, { 'window.until': { greater_than: from.toISOString() } }] },
      ],
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const states = await bannerStates(req, docs, now)
  return docs.map((banner) => ({
    id: banner.id,
    title: banner.title,
    placement: banner.placement,
    window: banner.window,
    priority: banner.priority,
    weight: banner.weight,
    audience: banner.audience,
    language: banner.language,
    hindrance: states.get(banner.id)?.hindrance ?? null,
    isWaiting: states.get(banner.id)?.isWaiting ?? false,
    scope: scopeOf(banner),
  }))
}

/** Only these two places show other banners on other pages. */
function scopeOf(banner: Banner): string | null {
  if (banner.placement === 'category.top') return relatedId(banner.category)
  return banner.placement === 'campaign.top' ? relatedId(banner.campaign) : null
}

type Scopes = Map<string, { title: string; parent: string | null }>

/** The titles of the categories and campaigns that have banners of their own, and the categories above. */
async function readScopes(req: PayloadRequest, candidates: readonly Candidate[]): Promise<Scopes> {
  const wanted = candidates.flatMap(({ scope }) => scope ?? [])
  if (wanted.length === 0) return new Map()
  const options = { depth: 0, pagination: false, overrideAccess: true, locale: languageOf(req), req } as const
  const [categories, campaigns] = await Promise.all([
    req.payload.find({ collection: 'categories', select: { title: true, parent: true }, ...options }),
    req.payload.find({ collection: 'campaigns', where: { id: { in: wanted } }, select: { title: true }, ...options }),
  ])
  return new Map([
    ...categories.docs.map(({ id, title, parent }) => [id, { title, parent: relatedId(parent) }] as const),
    ...campaigns.docs.map(({ id, title }) => [id, { title, parent: null }] as const),
  ])
}

/**
 * Who competes where: on pages without banners of their own those for all of them; in a category also its own and
 * those of the categories above; on the page of a campaign its own alone, when it has any.
 */
function fieldsOf(
  name: PlacementName,
  own: readonly Candidate[],
  scopes: Scopes,
): { scope: string | null; field: Candidate[] }[] {
  const general = own.filter(({ scope }) => scope === null)
  const titleOf = (scope: string): string => scopes.get(scope)?.title ?? ''
  const special = [...new Set(own.flatMap(({ scope }) => scope ?? []))].sort((a, b) =>
    titleOf(a).localeCompare(titleOf(b), 'zh'),
  )
  const within = (scope: string): string[] => {
    const parent = scopes.get(scope)?.parent ?? null
    return parent === null ? [scope] : [scope, ...within(parent)]
  }
  return [
    ...(general.length > 0 || special.length === 0 ? [{ scope: null, field: general }] : []),
    ...special.map((scope) => ({
      scope,
      field:
        name === 'campaign.top'
          ? own.filter((banner) => banner.scope === scope)
          : own.filter((banner) => banner.scope === null || within(scope).includes(banner.scope)),
    })),
  ]
}
