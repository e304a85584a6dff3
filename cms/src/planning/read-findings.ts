import type { PayloadRequest } from 'payload'
import { relatedId } from '../editorial/editorial.ts'
import { formatFen } from '../money/money.ts'
import type { Banner } from '../payload-types.ts'
import { isFor, isPlacementName, PLACEMENT_NAMES, PLACEMENTS, timelineOf, VISITORS } from '../placements/placements.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { formatInZone } from '../time/time.ts'
import type { CalendarItem, EmptyPlace, Ends, PlanFinding } from './rules/calendar-plan.ts'
import { keyOf } from './rules/calendar-plan.ts'
import type { CalendarRange } from './rules/calendar-range.ts'
import { findCrowds, findPriceOverlaps, type PlannedBanner } from './rules/find-conflicts.ts'

type Language = 'zh' | 'en'

const languageOf = (req: PayloadRequest): Language => (req.i18n.language === 'en' ? 'en' : 'zh')

/** `11-11 10:00 – 11-13 10:00` in the mall's zone. */
function sayEnds({ from, until }: Ends, language: Language): string {
  const zone = currentSettings().MALL_TIME_ZONE
  const say = (at: string | null) =>
    at === null ? (language === 'zh' ? '不限' : 'open') : formatInZone(new Date(at), zone).slice(5)
  return `${say(from)} – ${say(until)}`
}

/** What a person should look at in the plan of these days. What is over or taken back competes with nothing. */
export async function readFindings(
  req: PayloadRequest,
  items: readonly CalendarItem[],
  range: CalendarRange,
): Promise<PlanFinding[]> {
  const open = items.filter(({ stage }) => stage !== 'expired' && stage !== 'withdrawn')
  const found = await Promise.all([
    readCrowds(req, range),
    campaignsWithoutBanners(
      req,
      open.filter(({ kind }) => kind === 'campaigns'),
    ),
    priceOverlaps(
      req,
      open.filter(({ kind }) => kind === 'price-windows'),
    ),
  ])
  return found.flat()
}

/** Every banner that is planned over some part of the days, standing ones included: they compete as well. */
async function readBanners(req: PayloadRequest, { from, until }: CalendarRange, draft: boolean): Promise<Banner[]> {
  const { docs } = await req.payload.find({
    collection: 'banners',
    where: {
      and: [
        ...(draft ? [] : [{ _status: { equals: 'published' } }]),
        { or: [{ 'window.from': { exists: false } }, { 'window.from': { less_than: until } }] },
        { or: [{ 'window.until': { exists: false } }, { 'window.until': { greater_than: from } }] },
        // A draft without any time is not planned yet.
        ...(draft ? [{ or: [{ _status: { equals: 'published' } }, { 'window.from': { exists: true } }] }] : []),
      ],
    },
    draft,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

function asPlanned(banner: Banner): PlannedBanner {
  const locales = banner.language === 'zh' || banner.language === 'en' ? [banner.language] : ['zh', 'en']
  const visitors = VISITORS.filter((visitor) => isFor(banner.audience ?? 'everyone', visitor))
  const scope =
    banner.placement === 'category.top'
      ? relatedId(banner.category)
      : banner.placement === 'campaign.top'
        ? relatedId(banner.campaign)
        : null
  return {
    key: keyOf({ kind: 'banners', id: banner.id }),
    title: banner.title,
    place: banner.placement,
    scope,
    priority: banner.priority,
    weight: banner.weight,
    readers: visitors.flatMap((visitor) => locales.map((locale) => `${visitor}/${locale}`)),
    from: banner.window?.from ?? null,
    until: banner.window?.until ?? null,
  }
}

async function readCrowds(req: PayloadRequest, range: CalendarRange): Promise<PlanFinding[]> {
  const language = languageOf(req)
  const banners = (await readBanners(req, range, true)).map(asPlanned)
  const showsOf = (place: string) => (isPlacementName(place) ? PLACEMENTS[place].shows : 1)
  return findCrowds(banners, showsOf)
    .filter(({ from, until }) => (from ?? '') < range.until && (until === null || until > range.from))
    .map((crowd) => {
      const unseen = crowd.banners.slice(crowd.shows).map(({ title }) => `“${title}”`)
      const place = isPlacementName(crowd.place) ? PLACEMENTS[crowd.place].label[language] : crowd.place
      const when = sayEnds(crowd, language)
      return {
        kind: 'crowded',
        about: crowd.banners.map(({ key }) => key),
        from: crowd.from,
        until: crowd.until,
        sentence:
          language === 'zh'
            ? `${place} ${when} 有 ${crowd.banners.length} 张同为优先级 ${crowd.priority} 的横幅，只展示 ${crowd.shows} 张：${unseen.join('、')}权重低，不会出现。`
            : `${place}, ${when}: ${crowd.banners.length} banners of priority ${crowd.priority} for ${crowd.shows} to show; ${unseen.join(', ')} will not be seen.`,
      }
    })
}

async function campaignsWithoutBanners(
  req: PayloadRequest,
  campaigns: readonly CalendarItem[],
): Promise<PlanFinding[]> {
  if (campaigns.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'banners',
    where: { campaign: { in: campaigns.map(({ id }) => id) } },
    select: { campaign: true },
    draft: true,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const shown = new Set(docs.map(({ campaign }) => relatedId(campaign)))
  const language = languageOf(req)
  return campaigns
    .filter(({ id }) => !shown.has(id))
    .map((campaign) => ({
      kind: 'no_banners',
      about: [keyOf(campaign)],
      from: campaign.from,
      until: campaign.until,
      sentence:
        language === 'zh'
          ? `活动“${campaign.title}”还没有任何横幅。`
          : `The campaign “${campaign.title}” has no banner yet.`,
    }))
}

async function priceOverlaps(req: PayloadRequest, windows: readonly CalendarItem[]): Promise<PlanFinding[]> {
  if (windows.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'price-windows',
    where: { id: { in: windows.map(({ id }) => id) } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const language = languageOf(req)
  const prices = docs.map(({ id, sku, skuCode, price, window }) => ({
    key: keyOf({ kind: 'price-windows', id }),
    sku: relatedId(sku) ?? '',
    skuCode: skuCode ?? '',
    price,
    from: window?.from ?? null,
    until: window?.until ?? null,
  }))
  return findPriceOverlaps(prices).map((overlap) => {
    const { lower, higher } = overlap
    const when = sayEnds(overlap, language)
    return {
      kind: 'price_overlap',
      about: [lower.key, higher.key],
      from: overlap.from,
      until: overlap.until,
      sentence:
        language === 'zh'
          ? `${lower.skuCode} 在 ${when} 有两个限时价：以较低的 ${formatFen(lower.price)} 为准，${formatFen(higher.price)} 不起作用。`
          : `${lower.skuCode} has two window prices over ${when}: the lower ${formatFen(lower.price)} counts, ${formatFen(higher.price)} has no effect.`,
    }
  })
}

/** When the places of all pages will have no banner, from now on; a campaign's own place is told by the campaign. */
export async function readEmptyPlaces(req: PayloadRequest, range: CalendarRange, now: Date): Promise<EmptyPlace[]> {
  const from = new Date(Math.max(now.getTime(), Date.parse(range.from)))
  const until = new Date(range.until)
  if (from >= until) return []
  const banners = (await readBanners(req, range, false)).filter(
    ({ placement, category }) => placement !== 'category.top' || !category,
  )
  return PLACEMENT_NAMES.filter((place) => place !== 'campaign.top').flatMap((place) => {
    const field = banners.filter(({ placement }) => placement === place)
    // Judged as if nothing held a banner back now: what is empty by plan, not by mishap.
    const look = { at: new Date(0), shows: PLACEMENTS[place].shows, visitor: 'new', locale: 'zh' } as const
    return timelineOf(field, { from, until }, look)
      .filter(({ kind }) => kind === 'gap')
      .map((gap) => ({ place, from: new Date(gap.from).toISOString(), until: new Date(gap.until).toISOString() }))
  })
}
