import type { AstroCookies } from 'astro'
import { describe, expect, it } from 'vitest'
import { cookieAttributes, cookieName, dropCookie, keepCookie, readCookie } from './shop-cookies.ts'

/** A browser's cookies as a page sees them. */
function browser(site: string, kept: Record<string, string> = {}) {
  const jar = new Map(Object.entries(kept))
  const attributes = new Map<string, unknown>()
  const cookies = {
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set(name: string, value: string, options: unknown) {
      jar.set(name, value)
      attributes.set(name, options)
    },
    delete(name: string, options: unknown) {
      jar.delete(name)
      attributes.set(name, options)
    },
  } as unknown as AstroCookies
  return { context: { cookies, locals: { site: new URL(site) } }, jar, attributes }
}

describe('the cookies of the shop', () => {
  it('hide the secrets from scripts and from requests of other sites', () => {
    for (const cookie of ['cart', 'shopper'] as const) {
      expect(cookieAttributes(cookie, true)).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' })
    }
  })

  it('belong to this host alone where https is spoken, and still work without it', () => {
    expect(cookieName('cart', true)).toBe('__Host-cart')
    expect(cookieName('shopper', true)).toBe('__Host-shopper')
    expect(cookieName('cart', false)).toBe('cart')
    expect(cookieAttributes('cart', false).secure).toBe(false)
  })

  it('tell scripts that there is something to ask for, and nothing else', () => {
    const { context, jar, attributes } = browser('https://shop.example')
    keepCookie(context, 'cart', 'secret')
    expect(jar.get('visit')).toBe('1')
    expect(attributes.get('visit')).toMatchObject({ httpOnly: false })
    expect(readCookie(context, 'cart')).toBe('secret')
  })

  it('lose the hint with the last secret, not before', () => {
    const { context, jar } = browser('https://shop.example')
    keepCookie(context, 'cart', 'a')
    keepCookie(context, 'shopper', 'b')
    dropCookie(context, 'cart')
    expect([...jar.keys()].sort()).toEqual(['__Host-shopper', 'visit'])
    dropCookie(context, 'shopper')
    expect([...jar.keys()]).toEqual([])
  })

  it('are taken back with the attributes without which a browser ignores a __Host- cookie', () => {
    const { context, attributes } = browser('https://shop.example', { '__Host-cart': 'a' })
    dropCookie(context, 'cart')
    expect(attributes.get('__Host-cart')).toMatchObject({ secure: true, path: '/' })
  })
})
