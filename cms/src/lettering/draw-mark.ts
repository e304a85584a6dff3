import sharp from 'sharp'
import { glyphOf } from './bundled-fonts.ts'
import { type Coverage, fillOutlines } from './fill-outline.ts'

/** px of a letter; marks are scaled down from there. */
const LETTER = 160
/** px of the dark edge round the letters */
const EDGE = LETTER / 16
/** px of the line above and below the baseline; what hangs out further lies in the edge. */
const ABOVE = 0.92 * LETTER
const BELOW = 0.28 * LETTER

/**
 * Words as a transparent picture: white letters with a dark edge, so that they can be read on any ground. Drawn from
 * the mall's own fonts: they look alike on every machine, also on one without any Chinese font.
 * @returns a PNG
 */
export async function drawMark(text: string): Promise<Buffer> {
  const pad = 2 * EDGE
  let x = pad
  const outlines = [...text].map((character) => {
    const { glyph, unitsPerEm } = glyphOf(character, 'sans', 700)
    const { commands } = glyph.getPath(x, pad + ABOVE, LETTER)
    x += ((glyph.advanceWidth ?? unitsPerEm) / unitsPerEm) * LETTER
    return commands
  })
  const letters = fillOutlines(outlines, Math.ceil(x + pad), Math.ceil(ABOVE + BELOW + 2 * pad))
  const edge = await inColour(letters, 0)
    .blur(EDGE / 2)
    // A blurred edge is thin: it is made darker where it is at all.
    .linear([1, 1, 1, 2], [0, 0, 0, 0])
    .png()
    .toBuffer()
  return sharp(edge)
    .composite([{ input: await inColour(letters, 255).png().toBuffer() }])
    .png()
    .toBuffer()
}

/** What the letters cover in one grey, transparent elsewhere. @param grey 0..255 */
function inColour({ width, height, values }: Coverage, grey: number) {
  const pixels = Buffer.alloc(width * height * 4, grey)
  for (const [at, share] of values.entries()) pixels.writeUInt8(Math.round(share * 255), at * 4 + 3)
  return sharp(pixels, { raw: { width, height, channels: 4 } })
}
