import type { Sharp } from 'sharp'
import type { PictureSize } from './asset-kinds.ts'
import { sharp } from './guarded-sharp.ts'

/** An upright sRGB copy of a picture, 8 bit, without metadata, no larger than its largest rendition needs. */
export interface DecodedPicture {
  data: Buffer
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
  /** px of the whole picture, upright and edited, which the regions of steps refer to */
  original: PictureSize
}

/** Above all limits of `inspect`, and still a bound should someone render what was never inspected */
export const RENDER_PIXEL_LIMIT = 130_000_000

export function fromRaw({ data, width, height, channels }: DecodedPicture): Sharp {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: RENDER_PIXEL_LIMIT })
}
