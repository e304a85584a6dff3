import sharp from 'sharp'

/** px of a photograph of 4:3 with so many million of them. */
export function sizeOfPhoto(megapixels: number): { width: number; height: number } {
  const height = Math.round(Math.sqrt((megapixels * 1_000_000 * 3) / 4))
  return { width: Math.round((height * 4) / 3), height }
}

/** A photograph-like JPEG of 4:3 that costs an encoder about what a real one does; each seed gives another picture. */
export async function generatedPhoto(megapixels: number, seed: number): Promise<Buffer> {
  const { width, height } = sizeOfPhoto(megapixels)
  // Soft light from few colours, and a grain of patches whose edges an encoder has to keep.
  const light = await fromNoise(8, 6, seed, 60, 150).resize(width, height, { fit: 'fill', kernel: 'cubic' }).toBuffer()
  const grain = await fromNoise(400, 300, seed + 7919, 90, 80)
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return sharp(light, { raw: { width, height, channels: 3 } })
    .composite([{ input: grain, blend: 'overlay' }])
    .jpeg({ quality: 90 })
    .toBuffer()
}

/** Raw RGB of random values from `floor` on over a range of `spread`, the same for the same seed. */
function fromNoise(width: number, height: number, seed: number, floor: number, spread: number) {
  const data = Buffer.alloc(width * height * 3)
  let state = (seed * 2_654_435_761) >>> 0 || 1
  for (let at = 0; at < data.length; at += 1) {
    // xorshift32
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    data[at] = floor + (state % spread)
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}
