import type { Sharp } from 'sharp'
import type { CropRegion } from '../crop-geometry.ts'
import { type DecodedPicture, fromRaw } from '../decoded-picture.ts'
import { type ColourCurves, colourCurves } from './colour-curves.ts'
import { editedSize, pixelsOf, squareOf, straightenedSize } from './edit-geometry.ts'
import type { EditRecipe, WhiteSquare } from './edit-recipe.ts'

/**
 * Does to a decoded picture what the recipe says, at whatever scale it was decoded. The answer's `original` is the size
 * of the edited picture at full scale, which the regions of its rendition steps refer to. Cut-outs of single renditions
 * and the watermark are not done here: they belong to each rendition.
 */
export async function applyEdits(picture: DecodedPicture, edits: EditRecipe | null): Promise<DecodedPicture> {
  if (!edits) return picture
  let edited = await turn(picture, edits.turn ?? 0)
  edited = await straighten(edited, edits.straighten ?? 0)
  if (edits.crop) edited = await cut(edited, pixelsOf(edits.crop, edited))
  const curves = colourCurves(edits)
  if (curves) edited = applyCurves(edited, curves)
  if (edits.whiteSquare) edited = await onWhiteSquare(edited, edits.whiteSquare)
  return { ...edited, original: editedSize(picture.original, edits) }
}

async function turn(picture: DecodedPicture, degrees: number): Promise<DecodedPicture> {
  return degrees === 0 ? picture : await pixels(picture, fromRaw(picture).rotate(degrees))
}

async function straighten(picture: DecodedPicture, degrees: number): Promise<DecodedPicture> {
  if (degrees === 0) return picture
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const turned = await pixels(
    picture,
    fromRaw(picture).affine([cos, -sin, sin, cos], { interpolator: 'bicubic', background: '#ffffff' }),
  )
  const { width, height } = straightenedSize(picture, degrees)
  const left = Math.max(0, Math.floor((turned.width - width) / 2))
  const top = Math.max(0, Math.floor((turned.height - height) / 2))
  return cut(turned, { left, top, width: Math.min(turned.width, width), height: Math.min(turned.height, height) })
}

async function cut(picture: DecodedPicture, region: CropRegion): Promise<DecodedPicture> {
  return pixels(picture, fromRaw(picture).extract(region))
}

/** Laid out at the picture's own scale: the subject on the square is then as sharp as it was. */
async function onWhiteSquare(picture: DecodedPicture, square: WhiteSquare): Promise<DecodedPicture> {
  const { canvas, taken, left, top } = squareOf(picture, square)
  const part = await cut(picture, taken)
  const flat = await pixels(part, fromRaw(part).flatten({ background: '#ffffff' }))
  const right = Math.max(0, canvas.width - left - flat.width)
  const bottom = Math.max(0, canvas.height - top - flat.height)
  return pixels(flat, fromRaw(flat).extend({ left, top, right, bottom, background: '#ffffff' }))
}

/** Colours of a grey picture can no longer be one channel when the three are treated differently. */
function applyCurves(picture: DecodedPicture, [red, green, blue]: ColourCurves): DecodedPicture {
  const { channels } = picture
  const isGrey = channels < 3
  const hasAlpha = channels === 2 || channels === 4
  const outChannels = hasAlpha ? 4 : 3
  const count = picture.width * picture.height
  const data = Buffer.allocUnsafe(count * outChannels)
  for (let pixel = 0; pixel < count; pixel++) {
    const from = pixel * channels
    const to = pixel * outChannels
    data[to] = red[picture.data[from] ?? 0] ?? 0
    data[to + 1] = green[picture.data[isGrey ? from : from + 1] ?? 0] ?? 0
    data[to + 2] = blue[picture.data[isGrey ? from : from + 2] ?? 0] ?? 0
    if (hasAlpha) data[to + 3] = picture.data[from + channels - 1] ?? 255
  }
  return { ...picture, data, channels: outChannels }
}

async function pixels(picture: DecodedPicture, image: Sharp): Promise<DecodedPicture> {
  const { data, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const channels = info.channels as DecodedPicture['channels']
  return { data, width: info.width, height: info.height, channels, original: picture.original }
}
