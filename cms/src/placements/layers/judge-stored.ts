import type { PayloadRequest } from 'payload'
import type { Sentence } from '../../commands/commands.ts'
import { relatedId } from '../../editorial/editorial.ts'
import { isPlacementName } from '../rules/placement-registry.ts'
import { openArt } from './art-pixels.ts'
import { judgeBanner } from './judge-banner.ts'
import { readLayerPrices } from './read-prices.ts'
import { faultSentences } from './rules/fault-sentences.ts'
import type { Judgement } from './rules/judgement.ts'
import { storedLayout } from './rules/parse-layout.ts'

/** A banner as far as its words over its art go. */
export interface WordedBanner {
  placement?: unknown
  composition?: unknown
  desktopArt?: unknown
  mobileArt?: unknown
}

const NOTHING: Judgement = { figures: [], faults: [], remedies: [] }

/** Judges the words of a banner over its art, as `req` sees both, with the prices of an instant. */
export async function judgeStored(req: PayloadRequest, banner: WordedBanner, at: Date): Promise<Judgement> {
  const layout = storedLayout(banner.composition)
  const placement = String(banner.placement)
  if (layout.layers.length === 0 || !isPlacementName(placement)) return NOTHING
  const [desktop, phone, prices] = await Promise.all([
    openArt(req.payload, relatedId(banner.desktopArt), req),
    openArt(req.payload, relatedId(banner.mobileArt), req),
    readLayerPrices(req.payload, layout.layers, at),
  ])
  return judgeBanner({ layout, placement, desktop, phone, priceOf: prices.of })
}

/** What keeps the words of a banner from being read, in words. */
export async function unreadableWords(req: PayloadRequest, banner: WordedBanner, at: Date): Promise<Sentence[]> {
  const { faults } = await judgeStored(req, banner, at)
  const layout = storedLayout(banner.composition)
  const [zh, en] = [faultSentences(faults, layout, 'zh'), faultSentences(faults, layout, 'en')]
  return zh.map((sentence, index) => ({ zh: sentence, en: en[index] ?? '' }))
}
