import type { AstroCookies } from 'astro'
import { describe, expect, it } from 'vitest'
import { pressKey } from './press-key.ts'
import { takeNextTurn } from './shop-cookies.ts'

function browser(kept: Record<string, string>) {
  const jar = new Map(Object.entries(kept))
  const cookies = {
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  } as unknown as AstroCookies
  return { cookies, locals: { site: new URL('http://127.0.0.1') } }
}

describe('the key of a press of "add to cart"', () => {
  it('is the same until an answer came, and another one after it', () => {
    const context = browser({ cart: 'token' })
    const first = pressKey(context, 'sku', 1)
    expect(pressKey(context, 'sku', 1)).toBe(first)
    takeNextTurn(context)
    const second = pressKey(context, 'sku', 1)
    expect(second).not.toBe(first)
    expect(pressKey(context, 'sku', 1)).toBe(second)
  })

  it('is another one for other goods, another number and another cart', () => {
    const context = browser({ cart: 'token' })
    const keys = [pressKey(context, 'a', 1), pressKey(context, 'b', 1), pressKey(context, 'a', 2)]
    expect(new Set([...keys, pressKey(browser({ cart: 'other' }), 'a', 1)]).size).toBe(4)
  })

  it('is a UUID, and a new one for a browser the shop has given nothing', () => {
    const [first, second] = [pressKey(browser({}), 'a', 1), pressKey(browser({}), 'a', 1)]
    expect(first).not.toBe(second)
    expect(pressKey(browser({ turn: 'x' }), 'a', 1)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })
})
