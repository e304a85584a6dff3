import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexNames, matchName, namesToAsk, plainName } from './file-name.ts'

const sku = (code: string, product = 'p1', barcode: string | null = null) => ({
  id: `sku:${code}`,
  code,
  barcode,
  product,
})
const index = indexNames(
  [sku('LAMP-01'), sku('LAMP-01-RED'), sku('A'), sku('A-1'), sku('TEA.250', 'p2', '6901234567892'), sku('CUP_S', 'p3')],
  [
    { id: 'p1', slug: 'zhi-deng' },
    { id: 'p2', slug: 'cha' },
  ],
)
const seen = (path: string) => {
  const match = matchName(path, index)
  return match.ok
    ? `${match.by} ${match.target.sku ?? match.target.product} ${match.position ?? '-'}${match.copy ? ` +${match.copy}` : ''}`
    : match.why
}

describe('the name of a photograph', () => {
  it.each([
    ['LAMP-01-1.jpg', 'sku sku:LAMP-01 1'],
    ['LAMP-01_2.jpeg', 'sku sku:LAMP-01 2'],
    ['LAMP-01 (3).png', 'sku sku:LAMP-01 3'],
    ['LAMP-01（3）.PNG', 'sku sku:LAMP-01 3'],
    ['LAMP-01.jpg', 'sku sku:LAMP-01 -'],
    ['lamp-01-10.JPG', 'sku sku:LAMP-01 10'],
    ['ｌａｍｐ－０１＿０４.jpg', 'sku sku:LAMP-01 4'],
    ['LAMP 01 - 5.webp', 'sku sku:LAMP-01 5'],
    ['LAMP_01#6.webp', 'sku sku:LAMP-01 6'],
    ['LAMP-01【7】.jpg', 'sku sku:LAMP-01 7'],
    ['LAMP-01主图8.jpg', 'sku sku:LAMP-01 8'],
    ['LAMP-01-第9张.jpg', 'sku sku:LAMP-01 9'],
    ['LAMP-01-1 (2).jpg', 'sku sku:LAMP-01 1 +2'],
    ['LAMP-01-1 - 副本.jpg', 'sku sku:LAMP-01 1 +1'],
    ['LAMP-01-1 copy 3.jpg', 'sku sku:LAMP-01 1 +3'],
    ['shoot/day 2/LAMP-01-2.jpg', 'sku sku:LAMP-01 2'],
    ['shoot\\LAMP-01-2.jpg', 'sku sku:LAMP-01 2'],
    ['6901234567892_2.jpg', 'barcode sku:TEA.250 2'],
    ['tea.250-2.jpg', 'sku sku:TEA.250 2'],
    ['cup_s.3.jpg', 'sku sku:CUP_S 3'],
    ['zhi-deng-2.jpg', 'slug p1 2'],
  ])('%s is understood', (path, expected) => {
    expect(seen(path)).toBe(expected)
  })

  it('means the longest code it can: with A and A-1, A-1-2 is the second of A-1 and A-2 the second of A', () => {
    expect(seen('A-1-2.jpg')).toBe('sku sku:A-1 2')
    expect(seen('A-1.jpg')).toBe('sku sku:A-1 -')
    expect(seen('A-2.jpg')).toBe('sku sku:A 2')
    expect(seen('LAMP-01-RED-2.jpg')).toBe('sku sku:LAMP-01-RED 2')
  })

  it('is compared exactly first, with other separators only when that finds nothing', () => {
    expect(seen('A_1.jpg')).toBe('sku sku:A 1')
  })

  it('takes the name of its folder when it says nothing itself', () => {
    expect(seen('LAMP-01/2.jpg')).toBe('folder sku:LAMP-01 2')
    expect(seen('拍摄/lamp_01/IMG_20261123_0007.jpg')).toBe('folder sku:LAMP-01 -')
    expect(seen('LAMP-01/flower.jpg')).toBe('unknown')
    expect(seen('nothing/2.jpg')).toBe('unknown')
  })

  it('leads nowhere when what follows the code is no number, but says whose it may be', () => {
    expect(matchName('LAMP-01-front.jpg', index)).toEqual({
      ok: false,
      why: 'rest_not_a_number',
      suggestion: { product: 'p1', sku: 'sku:LAMP-01' },
    })
    expect(seen('LAMP-012.jpg')).toBe('unknown')
    expect(seen('LAMPS-1.jpg')).toBe('unknown')
    expect(seen('.jpg')).toBe('unknown')
  })

  it('is ambiguous when two SKUs share the barcode', () => {
    const shared = indexNames([sku('X', 'p1', '4006381333931'), sku('Y', 'p2', '4006381333931')], [])
    expect(matchName('4006381333931-1.jpg', shared)).toMatchObject({ ok: false, why: 'ambiguous' })
  })

  const code = fc.stringMatching(/^[A-Z][A-Z0-9]{1,6}([-_.][A-Z0-9]{2,5}){0,3}$/)
  const dress = fc.constantFrom<(code: string, n: number) => string>(
    (c, n) => `${c}-${n}`,
    (c, n) => `${c}_${n}`,
    (c, n) => `${c} (${n})`,
    (c, n) => `${c}（${n}）`,
    (c, n) => `${c} - ${n}`,
    (c, n) => `${c.toLowerCase()}-0${n}`,
  )

  it('finds any code with any number in any dress', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 99 }), dress, (one, n, write) => {
        const match = matchName(`folder/${write(one, n)}.jpg`, indexNames([sku(one)], []))
        expect(match).toMatchObject({ ok: true, target: { sku: `sku:${one}` }, position: n })
      }),
    )
  })

  it('is never given to a shorter code when a longer one fits', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (one, k, n) => {
        const both = indexNames([sku(one), sku(`${one}-${k}`)], [])
        expect(matchName(`${one}-${k}-${n}.jpg`, both)).toMatchObject({
          ok: true,
          target: { sku: `sku:${one}-${k}` },
          position: n,
        })
      }),
    )
  })

  it('asks the database for every name it could later decide by', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 99 }), dress, (one, n, write) => {
        const { plain } = namesToAsk([`${write(one, n)}.jpg`])
        expect(plain).toContain(plainName(one))
      }),
    )
  })

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (path) => {
        matchName(path, index)
        namesToAsk([path])
      }),
    )
  })
})
