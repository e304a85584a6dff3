import type { EditRecipe } from './edit-recipe.ts'

/** For each value 0..255 of a channel its new value. */
export type ChannelCurve = Uint8Array
export type ColourCurves = readonly [red: ChannelCurve, green: ChannelCurve, blue: ChannelCurve]

/** The strongest nudge of warmth or tint moves a channel by this share. */
const STRONGEST = 0.18
/** How strongly a stop bends the curve: the middle grey of a photograph then moves as a camera's stop moves it. */
const STOPS_PER_DOUBLING = 1.5
/** Steps by which the ground of a white square is brightened beyond white, so that its noise disappears as well. */
const GROUND_NOISE = 8

/**
 * Exposure, white balance and the whitening of a white square's ground as one curve a channel; null when nothing is to
 * be changed. Exposure bends and does not multiply: black stays black, white stays white, and no highlight is burnt out
 * by a nudge. The ground of a white square stays white whatever the balance.
 */
export function colourCurves(
  edits: Pick<EditRecipe, 'exposure' | 'warmth' | 'tint' | 'whiteSquare'> | null,
): ColourCurves | null {
  const ground = edits?.whiteSquare?.ground ?? null
  if (!edits || (!edits.exposure && !edits.warmth && !edits.tint && !ground)) return null
  const warm = (edits.warmth ?? 0) * STRONGEST
  const magenta = (edits.tint ?? 0) * STRONGEST
  const balance = [1 + warm + magenta / 2, 1 - magenta, 1 - warm + magenta / 2]
  const least = ground ? Math.min(...balance) : 1
  const bend = 2 ** ((edits.exposure ?? 0) / STOPS_PER_DOUBLING)
  const [red, green, blue] = balance.map((gain, channel) => {
    const lift = ground ? 255 / Math.max(1, channelOf(ground, channel) - GROUND_NOISE) : 1
    return curve((gain / least) * lift, bend)
  }) as [ChannelCurve, ChannelCurve, ChannelCurve]
  return [red, green, blue]
}

function curve(gain: number, bend: number): ChannelCurve {
  return Uint8Array.from({ length: 256 }, (_, value) => {
    const lifted = Math.min(1, (value / 255) * gain)
    return Math.round(255 * (1 - (1 - lifted) ** bend))
  })
}

function channelOf(colour: string, channel: number): number {
  return Number.parseInt(colour.slice(1 + channel * 2, 3 + channel * 2), 16)
}
