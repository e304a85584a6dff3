import type { PayloadRequest } from 'payload'
import { transactionOf } from '../database/transaction.ts'
import { relatedId } from '../editorial/editorial.ts'
import type { Banner } from '../payload-types.ts'
import { readArt } from './read-art.ts'
import { checkArt } from './rules/check-art.ts'
import type { Hindrance } from './rules/hindrances.ts'
import { isPlacementName, PLACEMENTS } from './rules/placement-registry.ts'
import { shopAddress, type Target, type TargetKind, targetHindrances, targetKey, targetsAt } from './target-states.ts'

export type DeliveredBanner = Pick<Banner, 'id' | 'placement' | 'desktopArt' | 'mobileArt' | 'link'>

/** What is known of a banner beside its own fields. */
export interface BannerState {
  /** what it leads to in the shop; null: nowhere, or out of it */
  target: Target | null
  /** kind of what it leads to by its address, also when nothing is there */
  addressed: TargetKind | null
  hindrance: Hindrance | null
  /** nothing has been made of its picture yet */
  isWaiting: boolean
}

/**
 * What keeps these banners from being shown at an instant, by id, in a number of queries that does not depend on how
 * many they are. A target chosen from a list counts before an address that was typed.
 */
export async function bannerStates(
  req: PayloadRequest,
  banners: readonly DeliveredBanner[],
  at: Date,
): Promise<Map<string, BannerState>> {
  const db = await transactionOf(req)
  const addresses = banners.flatMap((banner) => (chosenTarget(banner) ? [] : (shopAddress(banner.link?.url) ?? [])))
  const artIds = banners.flatMap(({ desktopArt, mobileArt }) =>
    [relatedId(desktopArt), relatedId(mobileArt)].filter((id) => id !== null),
  )
  const [found, art] = await Promise.all([targetsAt(db, addresses), readArt(req, [...new Set(artIds)])])
  const targetOf = (banner: DeliveredBanner): Target | null => {
    const address = shopAddress(banner.link?.url)
    return chosenTarget(banner) ?? (address ? (found.get(`${address.kind}:${address.slug}`) ?? null) : null)
  }
  const targets = new Map(
    banners.flatMap((banner) => {
      const target = targetOf(banner)
      return target ? [[targetKey(target), target] as const] : []
    }),
  )
  const hindered = await targetHindrances(db, [...targets.values()], at)
  return new Map(
    banners.map((banner) => {
      const target = targetOf(banner)
      const address = chosenTarget(banner) ? null : shopAddress(banner.link?.url)
      const ofTarget = target ? (hindered.get(targetKey(target)) ?? null) : address ? 'target_gone' : null
      const isWaiting = art.get(relatedId(banner.desktopArt) ?? '')?.renditions.length === 0
      const state: BannerState = {
        target,
        addressed: address?.kind ?? null,
        hindrance: ofTarget ?? ofArt(banner, art),
        isWaiting,
      }
      return [banner.id, state]
    }),
  )
}

function chosenTarget({ link }: DeliveredBanner): Target | null {
  const id = relatedId(link?.target?.value)
  return link?.target && id !== null ? { kind: link.target.relationTo, id } : null
}

function ofArt(banner: DeliveredBanner, art: Awaited<ReturnType<typeof readArt>>): Hindrance | null {
  if (!isPlacementName(banner.placement)) return null
  const placement = PLACEMENTS[banner.placement]
  const desktop = art.get(relatedId(banner.desktopArt) ?? '')
  if (!desktop) return 'art_missing'
  const mobile = art.get(relatedId(banner.mobileArt) ?? '')
  const isHeavy = [
    ...checkArt(placement, 'desktop', desktop),
    ...(mobile ? checkArt(placement, 'mobile', mobile) : []),
  ].some(({ code }) => code === 'too_heavy')
  return isHeavy ? 'art_too_heavy' : null
}
