import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idsIn } from './ids-in.ts'
import { linksOf } from './page-links.ts'
import { PAGE_BUDGET, weightFindings } from './page-weight.ts'
import { chargedPeriods, guardPrice, type PlannedPrice } from './price-guard.ts'
import { stockFinding, wantedStock } from './stock-outlook.ts'
import { pagesInOrder } from './touched-pages.ts'

const DAY = 86_400_000
const at = new Date('2026-11-11T02:00:00Z')
const daysBefore = (days: number): Date => new Date(at.getTime() - days * DAY)

const planned = (over: Partial<PlannedPrice> = {}): PlannedPrice => ({
  kind: 'price',
  price: 15_000,
  compareAt: null,
  at,
  cost: 9_000,
  charged: [{ price: 20_000, from: daysBefore(60), until: at }],
  coupon: null,
  ...over,
})
const rulesOf = (over: Partial<PlannedPrice>): string[] => guardPrice(planned(over)).map(({ rule }) => rule)

describe('the guard of prices', () => {
  it('has nothing against a price below what was charged for months, struck through as it was', () => {
    expect(guardPrice(planned({ compareAt: 20_000 }))).toEqual([])
  })

  it('refuses a struck-through price that was never charged, and names the lawful one', () => {
    expect(guardPrice(planned({ compareAt: 30_000 }))).toMatchObject([
      { rule: 'compare_at', severity: 'error', zh: expect.stringContaining('¥200.00') },
    ])
  })

  it('asks about one that was charged, but not lowest in the last seven days', () => {
    const charged = [
      { price: 20_000, from: daysBefore(20), until: daysBefore(5) },
      { price: 18_000, from: daysBefore(5), until: daysBefore(3) },
      { price: 20_000, from: daysBefore(3), until: at },
    ]
    expect(guardPrice(planned({ compareAt: 20_000, charged, price: 15_000 }))).toMatchObject([
      { rule: 'compare_at', severity: 'warning', zh: expect.stringContaining('¥180.00') },
    ])
  })

  it('sees a price that was raised before it was cut (先涨后降)', () => {
    const charged = [
      { price: 15_000, from: daysBefore(60), until: daysBefore(10) },
      { price: 20_000, from: daysBefore(10), until: at },
    ]
    expect(rulesOf({ charged })).toEqual(['raised_first'])
    expect(rulesOf({ charged, price: 14_000 })).toEqual([])
    expect(
      rulesOf({
        charged: [
          { price: 15_000, from: daysBefore(60), until: daysBefore(40) },
          { price: 20_000, from: daysBefore(40), until: at },
        ],
      }),
    ).toEqual([])
  })

  it('sees a coupon that takes a piece below cost, with as few pieces as reach its threshold', () => {
    expect(rulesOf({ coupon: { code: 'NEW', amount: 7_000, threshold: 0 } })).toEqual(['coupon_below_cost'])
    expect(rulesOf({ coupon: { code: 'NEW', amount: 7_000, threshold: 29_000 } })).toEqual([])
    expect(rulesOf({ coupon: { code: 'NEW', amount: 7_000, threshold: 0 }, cost: null })).toEqual([])
  })

  it('never objects to a struck-through price at or below everything that was charged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ price: fc.integer({ min: 100, max: 90_000 }), days: fc.integer({ min: 1, max: 9 }) }), {
          minLength: 1,
          maxLength: 6,
        }),
        (steps) => {
          let end = at.getTime()
          const charged = steps.map(({ price, days }) => {
            const period = { price, from: new Date(end - days * DAY), until: new Date(end) }
            end -= days * DAY
            return period
          })
          const lowest = Math.min(...charged.map(({ price }) => price))
          expect(
            guardPrice(planned({ charged, compareAt: lowest })).filter(({ rule }) => rule === 'compare_at'),
          ).toEqual([])
        },
      ),
    )
  })
})

describe('what a piece was sold at', () => {
  it('is its base price, or a window below it, without gaps', () => {
    expect(
      chargedPeriods(
        {
          now: 20_000,
          changes: [{ at: daysBefore(10), before: 15_000, after: 20_000 }],
          windows: [{ price: 12_000, from: daysBefore(6), until: daysBefore(4) }],
        },
        daysBefore(30),
        at,
      ),
    ).toEqual([
      { price: 15_000, from: daysBefore(30), until: daysBefore(10) },
      { price: 20_000, from: daysBefore(10), until: daysBefore(6) },
      { price: 12_000, from: daysBefore(6), until: daysBefore(4) },
      { price: 20_000, from: daysBefore(4), until: at },
    ])
  })

  it('covers the whole time asked about, whatever changed when', () => {
    const day = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { maxLength: 5 }),
        fc.array(
          fc.record({
            from: fc.option(day, { nil: null }),
            until: fc.option(day, { nil: null }),
            price: fc.integer({ min: 1, max: 30 }),
          }),
          { maxLength: 4 },
        ),
        (changed, windows) => {
          const changes = changed
            .toSorted((a, b) => b - a)
            .map((ago, index) => ({ at: daysBefore(ago), before: index + 10, after: index + 11 }))
          const periods = chargedPeriods(
            {
              now: 10 + changed.length,
              changes,
              windows: windows.map(({ from, until, price }) => ({
                price,
                from: from === null ? null : daysBefore(from),
                until: until === null ? null : daysBefore(until),
              })),
            },
            daysBefore(30),
            at,
          )
          expect(periods[0]?.from).toEqual(daysBefore(30))
          expect(periods.at(-1)?.until).toEqual(at)
          for (const [index, period] of periods.entries()) {
            expect(period.from < period.until).toBe(true)
            if (index > 0) expect(period.from).toEqual(periods[index - 1]?.until)
          }
        },
      ),
    )
  })
})

describe('the outlook of stock', () => {
  it('is an error when nothing is left, a warning when a week takes more, and nothing when more can be ordered', () => {
    const sku = { code: 'LAMP', soldLately: 40, takesBackorders: false }
    expect(stockFinding({ ...sku, available: 0 })?.severity).toBe('error')
    expect(stockFinding({ ...sku, available: 9 })?.severity).toBe('warning')
    expect(stockFinding({ ...sku, available: 10 })).toBeNull()
    expect(stockFinding({ ...sku, available: 0, takesBackorders: true })).toBeNull()
  })

  it('wants some on the shelf of what nobody has bought yet', () => {
    expect(wantedStock(0)).toBe(5)
  })
})

describe('a page', () => {
  it('leads to other pages of the shop, each once', () => {
    const html = `<a href="/products/a">x</a><a class="b" href="/products/a?variant=1#top">y</a><a href="/cart">z</a>
      <a href="https://elsewhere.example/x">e</a><a href="/en/account">m</a><a href="/feed.xml">f</a><a href="#top">t</a>
      <a href="https://shop.example/articles/b">w</a>`
    expect(linksOf(html, 'https://shop.example')).toEqual(['/products/a', '/articles/b'])
  })

  it('is told of for each budget it exceeds', () => {
    expect(weightFindings(PAGE_BUDGET)).toEqual([])
    expect(
      weightFindings({ ...PAGE_BUDGET, picture: PAGE_BUDGET.picture + 1000, total: PAGE_BUDGET.total + 1 }),
    ).toHaveLength(2)
  })

  it('that most shoppers see is looked at first, and no page twice', () => {
    const page = (path: string) => ({ path, title: path, memberId: null, href: null })
    expect(
      pagesInOrder(['/products/a', '/articles/b', '/', '/products/a', '/campaigns/c'].map(page)).map(
        ({ path }) => path,
      ),
    ).toEqual(['/', '/campaigns/c', '/articles/b', '/products/a'])
  })

  it('names its pictures by ids that may stand anywhere in its content', () => {
    const id = '0190f0c0-0000-7000-8000-000000000001'
    expect(idsIn({ blocks: [{ picture: id }], body: { root: { children: [{ value: id }] } } })).toEqual([id])
  })
})
