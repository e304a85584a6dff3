import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goTo, wayBack } from './redirect.ts'

describe('the way back after signing in', () => {
  it.each(['/account', '/account/orders?page=2', '/orders/aB_-9'])('keeps %s', (path) =>
    expect(wayBack(path)).toBe(path),
  )

  it.each([null, '', '//evil.example', '/\\evil.example', 'https://evil.example', '/a//b', 'account', '/a\nb'])(
    'refuses %j',
    (path) => expect(wayBack(path)).toBeNull(),
  )

  it('never leads to another host', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const path = wayBack(`/${written}`)
        if (path !== null) expect(new URL(path, 'https://shop.example').host).toBe('shop.example')
      }),
    )
  })
})

describe('a redirect after a form', () => {
  it('asks for the page with GET, in the language of the form', () => {
    const response = goTo({ locals: { locale: 'en' } as App.Locals }, '/cart?said=added')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/en/cart?said=added')
  })
})
