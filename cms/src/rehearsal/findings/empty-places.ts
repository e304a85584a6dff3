import type { PayloadRequest } from 'payload'
import { bannerStates, PLACEMENT_NAMES, PLACEMENTS, type PlacementName } from '../../placements/placements.ts'
import type { RehearsalFinding } from '../../releases/releases.ts'
import { isPubliclyLiveAt } from '../../time/time.ts'
import type { Rehearsed } from './rehearsed.ts'

/** Places that show something now and nothing at the instant of the release. */
export async function emptyPlaces({ req, at, now }: Rehearsed): Promise<RehearsalFinding[]> {
  const shownNow = await placesShown(req, now)
  const shownThen = await placesShown(req, at)
  return PLACEMENT_NAMES.filter((place) => !shownThen.has(place) && shownNow.has(place)).map((place) => ({
    group: 'placement',
    severity: 'warning',
    memberId: null,
    title: PLACEMENTS[place].label.zh,
    href: '/admin/placements',
    zh: '上线那一刻这个展位没有可展示的横幅。',
    en: `No banner to show at that instant in “${PLACEMENTS[place].label.en}”.`,
  }))
}

/** Places with a banner that nothing holds back at an instant. */
async function placesShown(req: PayloadRequest, at: Date): Promise<Set<PlacementName>> {
  const { docs } = await req.payload.find({
    collection: 'banners',
    where: isPubliclyLiveAt(at),
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const states = await bannerStates(req, docs, at)
  return new Set(docs.filter(({ id }) => !states.get(id)?.hindrance).map(({ placement }) => placement))
}
