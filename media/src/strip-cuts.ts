/** px: detail strips (详情图) are drawn and shown this wide */
export const STRIP_WIDTH = 750

/** px of height at `STRIP_WIDTH`. A phone decodes a part as it comes into view; a taller one would be seen arriving. */
export const PART_HEIGHT = 1500

/** A cut is looked for in this last share of a part, so that no part is a sliver. */
const SEARCHED_SHARE = 0.6

/** Rows on either side of a cut that should be calm too: a line of text just missed is as bad as one cut through. */
const NEIGHBOURHOOD = 6

/**
 * How much happens in each row, 0 where a row is one colour and like the row above it: text, edges and texture count.
 * @param grey brightness 0..255, row by row
 */
export function rowEnergy(grey: Uint8Array, width: number, height: number): Float32Array {
  const energy = new Float32Array(height)
  for (let y = 0; y < height; y++) {
    let sum = 0
    for (let x = 1; x < width; x++) {
      const here = y * width + x
      sum += Math.abs((grey[here] ?? 0) - (grey[here - 1] ?? 0))
      if (y > 0) sum += Math.abs((grey[here] ?? 0) - (grey[here - width] ?? 0))
    }
    energy[y] = sum / Math.max(1, width - 1)
  }
  return energy
}

/**
 * Cuts a strip into parts of at most `partHeight` rows, each cut at the calmest place in reach, the lowest of several
 * that are alike. Pure: the same rows give the same cuts.
 * @param energy of each row, as `rowEnergy` gives it
 * @returns the row behind the end of each part, ascending; the last is the height. Cuts are even, so that half the
 *   size has whole rows
 */
export function cutStrip(energy: ArrayLike<number>, partHeight = PART_HEIGHT): number[] {
  const height = energy.length
  const ends: number[] = []
  let top = 0
  while (height - top > partHeight) {
    top = calmestRow(energy, top, partHeight)
    ends.push(top)
  }
  return [...ends, height]
}

/** Cuts where nothing is known of the rows, for counting the files of a plan before the picture is decoded. */
export function evenCuts(height: number, partHeight = PART_HEIGHT): number[] {
  return cutStrip(new Float32Array(height), partHeight)
}

function calmestRow(energy: ArrayLike<number>, top: number, partHeight: number): number {
  const latest = evenBelow(top + partHeight)
  const least = Math.max(2, Math.floor(partHeight * (1 - SEARCHED_SHARE)))
  // What would be left as a sliver at the end is halved with the part before it.
  const reach = Math.min(latest, Math.max(top + least, evenBelow(energy.length - Math.min(least, partHeight - 2))))
  let best = evenBelow(reach)
  let bestUnrest = Number.POSITIVE_INFINITY
  for (let row = best; row >= top + least; row -= 2) {
    const unrest = unrestAround(energy, row)
    if (unrest < bestUnrest - 1e-6) {
      best = row
      bestUnrest = unrest
    }
  }
  return best
}

/** The row itself counts most: it is where the seam would be. */
function unrestAround(energy: ArrayLike<number>, row: number): number {
  let sum = 0
  for (let at = row - NEIGHBOURHOOD; at < row + NEIGHBOURHOOD; at++) sum += energy[at] ?? 0
  return (energy[row] ?? 0) + (energy[row - 1] ?? 0) + sum / NEIGHBOURHOOD
}

const evenBelow = (row: number): number => row - (row % 2)
