import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AUDIENCES, BANNER_LANGUAGES, isFor, VISITORS } from './audience.ts'
import { chooseBanners, judgeBanners, type Look } from './choose-banners.ts'
import { explainChoice, explainEach, type Named } from './explain-choice.ts'
import { HINDRANCES, type Hindrance } from './hindrances.ts'
import { timelineOf } from './placement-timeline.ts'

const noon = new Date('2026-11-11T04:00:00Z')
const look: Look = { at: noon, shows: 3, visitor: 'new', locale: 'zh' }
const banner = (id: string, changes: Partial<Named> = {}): Named => ({
  id,
  title: id.toUpperCase(),
  priority: 0,
  weight: 100,
  window: null,
  ...changes,
})
const ids = (banners: Named[]): string[] => banners.map((chosen) => chosen.id)
const choose = (candidates: Named[], changes: Partial<Look> = {}) =>
  ids(chooseBanners(candidates, { ...look, ...changes }))

/** Edges close together, so that random instants meet them. */
const minute = fc.integer({ min: 0, max: 12 }).map((n) => new Date(noon.getTime() + n * 60_000))
const edge = fc.option(minute, { nil: null })
const candidate = fc.record({
  id: fc.uuid(),
  title: fc.string({ minLength: 1, maxLength: 8 }),
  priority: fc.integer({ min: 0, max: 3 }),
  weight: fc.integer({ min: 0, max: 3 }),
  window: fc.record({ from: edge, until: edge }),
  audience: fc.constantFrom(...AUDIENCES),
  language: fc.constantFrom(...BANNER_LANGUAGES),
  hindrance: fc.option(fc.constantFrom(...(Object.keys(HINDRANCES) as Hindrance[])), { nil: null, freq: 4 }),
  isWaiting: fc.boolean(),
})
const field = fc.uniqueArray(candidate, { selector: (c) => c.id, maxLength: 12 })
const anyLook = fc.record({
  at: minute,
  shows: fc.integer({ min: 1, max: 4 }),
  visitor: fc.constantFrom(...VISITORS),
  locale: fc.constantFrom('zh', 'en'),
})

describe('the banners of a place', () => {
  it('are those of the highest priority that is live, heavier first', () => {
    const candidates = [
      banner('fallback'),
      banner('sale', { priority: 10 }),
      banner('big-sale', { priority: 10, weight: 200 }),
    ]
    expect(choose(candidates)).toEqual(['big-sale', 'sale'])
  })

  it('give way to the fallback at the instant the promotion ends', () => {
    const candidates = [banner('fallback'), banner('sale', { priority: 10, window: { until: noon } })]
    expect(choose(candidates, { at: new Date(noon.getTime() - 1) })).toEqual(['sale'])
    expect(choose(candidates)).toEqual(['fallback'])
  })

  it('are none where none is live', () => {
    expect(choose([banner('later', { window: { from: '2030-01-01T00:00:00Z' } })])).toEqual([])
  })

  it('leave out what is for others: another language, another kind of visitor', () => {
    const candidates = [
      banner('all'),
      banner('english', { priority: 9, language: 'en' }),
      banner('members', { priority: 8, audience: 'member' }),
      banner('regulars', { priority: 7, audience: 'returning' }),
      banner('welcome', { priority: 6, audience: 'new' }),
    ]
    expect(choose(candidates)).toEqual(['welcome'])
    expect(choose(candidates, { visitor: 'returning' })).toEqual(['regulars'])
    expect(choose(candidates, { visitor: 'member' })).toEqual(['members'])
    expect(choose(candidates, { visitor: 'member', locale: 'en' })).toEqual(['english'])
  })

  it('let one step in for another whose product is sold out or whose picture is still being made', () => {
    const sold = banner('sold', { priority: 9, hindrance: 'target_sold_out' })
    const waiting = banner('waiting', { priority: 8, isWaiting: true })
    expect(choose([banner('fallback'), sold, waiting])).toEqual(['fallback'])
    expect(choose([sold, waiting])).toEqual(['waiting'])
    expect(choose([sold])).toEqual([])
  })

  it('never exceed what the place shows, never mix priorities, and do not depend on the order they came in', () => {
    fc.assert(
      fc.property(field, anyLook, (candidates, at) => {
        const chosen = chooseBanners(candidates, at)
        expect(chosen.length).toBeLessThanOrEqual(at.shows)
        expect(new Set(chosen.map((c) => c.priority)).size).toBeLessThanOrEqual(1)
        expect(ids(chooseBanners(candidates.toReversed(), at))).toEqual(ids(chosen))
      }),
    )
  })

  it('are the same whether or not those that may not be shown are there', () => {
    fc.assert(
      fc.property(field, anyLook, (candidates, at) => {
        const { shown, verdicts } = judgeBanners(candidates, at)
        const able = candidates.filter(({ id }) =>
          ['shown', 'outranked', 'no_room', 'waiting'].includes(verdicts.get(id)?.kind ?? ''),
        )
        expect(ids(chooseBanners(able, at))).toEqual(ids(shown))
      }),
    )
  })
})

describe('a verdict', () => {
  it('is given on every banner, and says "shown" of exactly those that are', () => {
    fc.assert(
      fc.property(field, anyLook, (candidates, at) => {
        const { shown, verdicts } = judgeBanners(candidates, at)
        expect([...verdicts.keys()].toSorted()).toEqual(ids(candidates).toSorted())
        const said = [...verdicts].flatMap(([id, verdict]) => (verdict.kind === 'shown' ? [id] : []))
        expect(said.toSorted()).toEqual(ids(shown).toSorted())
      }),
    )
  })

  it('names as the stronger one a banner that is shown and really has the higher priority', () => {
    fc.assert(
      fc.property(field, anyLook, (candidates, at) => {
        const { shown, verdicts } = judgeBanners(candidates, at)
        for (const loser of candidates) {
          const verdict = verdicts.get(loser.id)
          if (verdict?.kind !== 'outranked') continue
          const winner = shown.find(({ id }) => id === verdict.by)
          expect(winner?.priority).toBeGreaterThan(loser.priority)
        }
        const { beaten } = (shown[0] && (verdicts.get(shown[0].id) as { beaten: string | null })) ?? { beaten: null }
        if (beaten !== null && shown[0])
          expect(candidates.find(({ id }) => id === beaten)?.priority).toBeLessThan(shown[0].priority)
      }),
    )
  })
})

describe('the choice in words', () => {
  const zone = 'Asia/Shanghai'
  const a = banner('a', { priority: 10 })
  const b = banner('b', { priority: 5 })
  const c = banner('c', { priority: 20, window: { from: '2026-11-20T00:00:00Z' } })
  const sentence = (candidates: Named[], language: 'zh' | 'en' = 'zh') =>
    explainChoice(candidates, judgeBanners(candidates, look), look, language, zone)

  it('says who is shown, whom it beats and what comes next, in the zone of the mall', () => {
    expect(sentence([a, b, c])).toBe('展示“A”：优先级 10 高于“B”的 5；“C”11 月 20 日 08:00 开始。')
    expect(sentence([a, b, c], 'en')).toBe('Shows “A”: priority 10 beats the 5 of “B”; “C” begins 20 Nov 08:00.')
  })

  it('says why nothing is shown', () => {
    expect(sentence([])).toBe('没有横幅在展示。')
    expect(sentence([{ ...a, hindrance: 'target_sold_out' }])).toBe(
      '没有横幅在展示；“A”暂不展示，跳转的商品已售罄，恢复后自动回来。',
    )
  })

  it('says of each banner why it is or is not shown', () => {
    const crowd = [a, b, banner('d', { priority: 10, weight: 1 }), banner('e', { priority: 50, audience: 'member' })]
    const narrow = { ...look, shows: 1 }
    const each = explainEach(crowd, judgeBanners(crowd, narrow), narrow, 'zh', zone)
    expect(Object.fromEntries(each)).toEqual({
      a: '展示中：优先级 10 高于“B”的 5。',
      b: '未展示：优先级 5 低于“A”的 10。',
      d: '未展示：同为优先级 10，权重 1 排第 2，这里最多展示 1 张。',
      e: '未展示：只给已登录会员看。',
    })
  })

  it('is said of every banner in both languages, whatever holds', () => {
    fc.assert(
      fc.property(field, anyLook, fc.constantFrom('zh', 'en'), (candidates, at, language) => {
        const judged = judgeBanners(candidates, at)
        const each = explainEach(candidates, judged, at, language, zone)
        expect(each.size).toBe(candidates.length)
        for (const said of [...each.values(), explainChoice(candidates, judged, at, language, zone)]) {
          expect(said).toMatch(/[。.]$/)
          expect(said).not.toMatch(/undefined|NaN|Invalid/)
        }
      }),
    )
  })
})

describe('the time line of a place', () => {
  it('tells for every instant what the choice of that instant is, without gaps or overlaps', () => {
    const from = new Date(noon.getTime() - 60_000)
    const until = new Date(noon.getTime() + 20 * 60_000)
    fc.assert(
      fc.property(field, anyLook, fc.integer({ min: 0, max: 20 }), (candidates, at, offset) => {
        const planned = candidates.map((one) => ({ ...one, hindrance: null, isWaiting: false }))
        const stretches = timelineOf(planned, { from, until }, at)
        expect(stretches[0]?.from).toBe(from.getTime())
        expect(stretches.at(-1)?.until).toBe(until.getTime())
        for (const [index, stretch] of stretches.entries())
          if (index > 0) expect(stretch.from).toBe(stretches[index - 1]?.until)
        const t = from.getTime() + offset * 60_000
        const stretch = stretches.find((one) => one.from <= t && t < one.until)
        expect(stretch?.shown).toEqual(ids(chooseBanners(planned, { ...at, at: new Date(t) })))
      }),
    )
  })

  it('marks where only the fallback shows, and where nothing does', () => {
    const hour = (n: number) => new Date(noon.getTime() + n * 3_600_000)
    const span = { from: hour(0), until: hour(4) }
    const sale = banner('sale', { priority: 5, window: { from: hour(1), until: hour(2) } })
    const kinds = (candidates: Named[]) => timelineOf(candidates, span, look).map(({ kind }) => kind)
    expect(kinds([sale])).toEqual(['gap', 'banners', 'gap'])
    expect(kinds([sale, banner('always')])).toEqual(['fallback', 'banners', 'fallback'])
  })

  it('counts what holds a banner back for the present alone', () => {
    const hour = (n: number) => new Date(noon.getTime() + n * 3_600_000)
    const sold = banner('sold', { priority: 5, hindrance: 'target_sold_out' })
    const edges = banner('edges', { window: { from: hour(1), until: hour(2) } })
    const stretches = timelineOf([sold, edges], { from: hour(-1), until: hour(4) }, { ...look, at: hour(0) })
    expect(stretches.map(({ kind, shown }) => [kind, shown.join()])).toEqual([
      ['gap', ''],
      ['banners', 'sold'],
    ])
  })
})

it('what is for returning visitors is for members too, and nothing for new ones is', () => {
  expect(VISITORS.filter((visitor) => isFor('returning', visitor))).toEqual(['returning', 'member'])
  expect(VISITORS.filter((visitor) => isFor('new', visitor))).toEqual(['new'])
  expect(VISITORS.every((visitor) => isFor('everyone', visitor))).toBe(true)
})
