import { expect, test } from 'vitest'
import { readEditRecipe } from './edits/edit-recipe.ts'
import { sharp } from './guarded-sharp.ts'
import { renderProof } from './proof.ts'
import { cornerColours, corners, samplePicture } from './testing/sample-pictures.ts'

const sizeOf = async (bytes: Buffer) => {
  const { width, height, format } = await sharp(bytes).metadata()
  return { width, height, format }
}
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#406080' } })
    .jpeg()
    .toBuffer()

test('a preview fits its size, is never enlarged, and shows a tall strip as wide as a page does', async () => {
  expect(await sizeOf(await renderProof(await plain(3000, 2000), { longestSide: 1600 }))).toEqual({
    width: 1600,
    height: 1067,
    format: 'webp',
  })
  expect(await sizeOf(await renderProof(await plain(300, 200), { longestSide: 1600 }))).toMatchObject({ width: 300 })
  expect(await sizeOf(await renderProof(await plain(750, 6000), { longestSide: 1600 }))).toMatchObject({
    width: 750,
    height: 6000,
  })
})

test('a preview is edited as the recipe says', async () => {
  const answer = readEditRecipe({ version: 1, turn: 90 })
  if (!answer.ok) throw new Error('no recipe')
  const preview = await renderProof(await samplePicture(400, 300).png().toBuffer(), {
    longestSide: 1600,
    edits: answer.recipe,
  })
  expect(await sizeOf(preview)).toMatchObject({ width: 300, height: 400 })
  const { topLeft } = await cornerColours(preview)
  expect(corners.bottomLeft.every((value, channel) => Math.abs(value - (topLeft[channel] ?? 0)) < 20)).toBe(true)
})
