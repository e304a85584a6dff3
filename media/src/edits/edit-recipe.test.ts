import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedEditsFingerprint } from './edit-fingerprint.ts'
import { readEditRecipe } from './edit-recipe.ts'

const read = (value: unknown) => {
  const answer = readEditRecipe(value)
  if (!answer.ok) throw new Error(`${answer.problem.part} ${answer.problem.en}`)
  return answer.recipe
}

test('a recipe that changes nothing is no recipe', () => {
  expect(read(null)).toBeNull()
  expect(read({ version: 1 })).toBeNull()
  expect(
    read({ version: 1, turn: 0, straighten: 0, crop: { x: 0, y: 0, width: 1, height: 1 }, crops: {}, exposure: -0 }),
  ).toBeNull()
})

test('the same edits always read the same, in whatever order and precision they were written', () => {
  const one = read({
    version: 1,
    exposure: 0.5004,
    turn: 90,
    crops: { wide: null, square: { x: 0.1, y: 0.2, width: 0.3, height: 0.3 } },
  })
  const other = read({
    crops: { square: { height: 0.3, width: 0.30001, y: 0.2, x: 0.1 } },
    turn: 90,
    exposure: 0.5,
    version: 1,
  })
  expect(JSON.stringify(one)).toBe(JSON.stringify(other))
  expect(read(one)).toEqual(one)
})

test.each([
  ['a version of the future', { version: 2 }],
  ['a list', []],
  ['an edit nobody knows', { version: 1, blur: 3 }],
  ['a turn of 45 degrees', { version: 1, turn: 45 }],
  ['straightening by 40 degrees', { version: 1, straighten: 40 }],
  ['a crop that leaves the picture', { version: 1, crop: { x: 0.5, y: 0, width: 0.7, height: 1 } }],
  ['a crop of nothing', { version: 1, crop: { x: 0, y: 0, width: 0, height: 1 } }],
  ['a crop we do not make', { version: 1, crops: { round: { x: 0, y: 0, width: 1, height: 1 } } }],
  ['a number that is none', { version: 1, exposure: Number.NaN }],
  [
    'a margin that leaves no room',
    { version: 1, whiteSquare: { subject: { x: 0, y: 0, width: 1, height: 1 }, margin: 0.5 } },
  ],
  [
    'a ground that is no colour',
    { version: 1, whiteSquare: { subject: { x: 0, y: 0, width: 1, height: 1 }, margin: 0.1, ground: 'url(x)' } },
  ],
  ['a mark of neither words nor logo', { version: 1, watermark: { corner: 'top-left', opacity: 0.5, size: 0.2 } }],
  [
    'a mark of words and logo',
    { version: 1, watermark: { text: 'a', logo: 'b', corner: 'top-left', opacity: 0.5, size: 0.2 } },
  ],
  [
    'a mark as long as a page',
    { version: 1, watermark: { text: '字'.repeat(25), corner: 'top-left', opacity: 0.5, size: 0.2 } },
  ],
])('%s is refused with a sentence in both languages', (_, value) => {
  const answer = readEditRecipe(value)
  expect(answer).toMatchObject({
    ok: false,
    problem: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.any(String) },
  })
})

test('whatever is read is either a recipe that reads the same again or a refusal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const answer = readEditRecipe({ version: 1, crop: value, exposure: value, watermark: value })
      if (answer.ok) expect(read(answer.recipe)).toEqual(answer.recipe)
    }),
  )
})

test('a cut-out of one rendition is no part of what all renditions share; a new logo behind the same id is', () => {
  const base = { version: 1, turn: 90 }
  const shared = sharedEditsFingerprint(read(base))
  expect(shared).not.toBe('')
  expect(sharedEditsFingerprint(read({ ...base, crops: { square: { x: 0, y: 0, width: 0.5, height: 0.5 } } }))).toBe(
    shared,
  )
  expect(sharedEditsFingerprint(read({ version: 1, crops: { square: { x: 0, y: 0, width: 0.5, height: 0.5 } } }))).toBe(
    '',
  )
  const marked = read({ version: 1, watermark: { logo: 'x', corner: 'top-left', opacity: 0.5, size: 0.2 } })
  expect(sharedEditsFingerprint(marked, 'aa')).not.toBe(sharedEditsFingerprint(marked, 'bb'))
})
