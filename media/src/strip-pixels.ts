import { type DecodedPicture, fromRaw } from './decoded-picture.ts'
import { partHeightAt, stripSize } from './renditions.ts'
import { cutStrip, rowEnergy } from './strip-cuts.ts'

/** The strip in exactly the size it is cut at: its rows are what the parts are made of. */
export async function asStrip(picture: DecodedPicture): Promise<DecodedPicture> {
  const { width, height } = stripSize(picture.original)
  if (picture.width === width && picture.height === height) return picture
  const { data, info } = await fromRaw(picture)
    .resize(width, height, { fit: 'fill' })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { ...picture, data, width, height, channels: info.channels as DecodedPicture['channels'] }
}

/** Where a strip is cut: in the calm rows of its own pixels. */
export async function cutsOfStrip(strip: DecodedPicture): Promise<number[]> {
  const grey = await fromRaw(strip)
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw({ depth: 'uchar' })
    .toBuffer()
  return cutStrip(rowEnergy(grey, strip.width, strip.height), partHeightAt(strip))
}
