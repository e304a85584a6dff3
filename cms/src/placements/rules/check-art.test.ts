import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Art, checkArt, describeArtFinding, servedWeight } from './check-art.ts'
import { BREAKPOINTS, cutToRatio, ratioOf, shareCutOff } from './pixel-contract.ts'
import { isPlacementName, PLACEMENT_NAMES, PLACEMENTS } from './placement-registry.ts'

const art = (width: number, height: number, renditions: Art['renditions'] = []): Art => ({ width, height, renditions })
const avif = (width: number, bytes: number) => ({ crop: 'full', format: 'avif', width, bytes })
const hero = PLACEMENTS['home.hero']
const codes = (picture: Art, breakpoint: 'desktop' | 'mobile' = 'desktop') =>
  checkArt(hero, breakpoint, picture).map(({ code, severity }) => `${severity} ${code}`)

describe('art for a place', () => {
  it('of the recommended size fits every place on every screen', () => {
    for (const name of PLACEMENT_NAMES) {
      for (const breakpoint of BREAKPOINTS) {
        const { recommended } = PLACEMENTS[name].contract[breakpoint]
        expect(checkArt(PLACEMENTS[name], breakpoint, art(recommended.width, recommended.height)), name).toEqual([])
      }
    }
  })

  it('of the wrong ratio is refused with its figures and what to do', () => {
    const [finding] = checkArt(hero, 'desktop', art(1280, 1600))
    expect(finding).toMatchObject({ code: 'ratio', severity: 'breaks' })
    if (!finding) return
    const zh = describeArtFinding(finding, hero, 'zh')
    for (const figure of ['1280 × 1600', '0.80', '2.40', '67%', '1920 × 800']) expect(zh).toContain(figure)
    expect(describeArtFinding(finding, hero, 'en')).toMatch(/67% would be cut off\. Export it at 1920 × 800/)
  })

  it('that loses less than half is accepted with a warning, and without one below a tenth', () => {
    expect(codes(art(3000, 2000))).toEqual(['warns ratio'])
    expect(codes(art(2000, 880))).toEqual([])
    expect(codes(art(2000, 1000))).toEqual(['warns ratio'])
  })

  it('that is too small once it is cut is refused, whatever it was before', () => {
    expect(codes(art(1199, 800))).toEqual(['breaks too_small'])
    expect(codes(art(1200, 500))).toEqual(['warns smaller_than_recommended'])
  })

  it('is weighed once it has been made, in the size most visitors fetch', () => {
    const light = [avif(960, 90_000), avif(1920, 320_000), avif(2560, 900_000)]
    expect(codes(art(2560, 1067, light))).toEqual([])
    expect(codes(art(2560, 1067, [avif(1920, 320_001)]))).toEqual(['breaks too_heavy'])
    expect(servedWeight({ renditions: [] }, 1920)).toBeNull()
    expect(servedWeight({ renditions: [avif(2560, 7)] }, 1920)).toBe(7)
    expect(servedWeight({ renditions: [{ ...avif(960, 5), format: 'jpeg' }, avif(960, 3)] }, 1920)).toBe(3)
  })

  it('cut to a ratio has that ratio and is never larger than it was', () => {
    const side = fc.integer({ min: 200, max: 10_000 })
    fc.assert(
      fc.property(side, side, fc.constantFrom(...BREAKPOINTS), (width, height, breakpoint) => {
        const contract = hero.contract[breakpoint]
        const left = cutToRatio({ width, height }, contract)
        expect(left.width).toBeLessThanOrEqual(width)
        expect(left.height).toBeLessThanOrEqual(height)
        expect(Math.abs(ratioOf(left) - ratioOf(contract.recommended))).toBeLessThan(0.03)
        const share = 1 - (left.width * left.height) / (width * height)
        expect(Math.abs(share - shareCutOff({ width, height }, contract))).toBeLessThan(0.01)
      }),
    )
  })
})

describe('the registry', () => {
  it('keeps every safe area inside its picture and every minimum below what is recommended', () => {
    for (const name of PLACEMENT_NAMES) {
      for (const breakpoint of BREAKPOINTS) {
        const { safeArea, minimum, recommended } = PLACEMENTS[name].contract[breakpoint]
        expect(safeArea.x + safeArea.width, name).toBeLessThanOrEqual(1)
        expect(safeArea.y + safeArea.height, name).toBeLessThanOrEqual(1)
        expect(minimum.width, name).toBeLessThan(recommended.width)
        expect(Math.abs(ratioOf(minimum) - ratioOf(recommended)), name).toBeLessThan(0.01)
      }
    }
  })

  it('knows its own names and nothing an object has by birth', () => {
    expect(PLACEMENT_NAMES.every(isPlacementName)).toBe(true)
    expect(isPlacementName('toString')).toBe(false)
  })
})
