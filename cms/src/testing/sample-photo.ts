import sharp from 'sharp'

/** A photograph-like JPEG of the given size in px: enough structure to be neither blurred nor flat. */
export async function samplePhoto(
  width: number,
  height: number,
  seed = 1,
): Promise<{ data: Buffer; mimetype: string; name: string; size: number }> {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      const checker = ((x >> 5) + (y >> 5) + seed) % 2 === 0 ? 40 : 200
      pixels[at] = (checker + x * 0.05 + seed * 13) & 255
      pixels[at + 1] = (checker + y * 0.05) & 255
      pixels[at + 2] = (checker ^ (x + y)) & 255
    }
  }
  const data = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer()
  return { data, mimetype: 'image/jpeg', name: `sample-${width}x${height}-${seed}.jpg`, size: data.length }
}
