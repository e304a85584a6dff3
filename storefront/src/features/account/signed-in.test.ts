import type { AstroCookies } from 'astro'
import { describe, expect, it } from 'vitest'
import type { ShopAnswer, ShopFailure } from '../../shop/call-shop.ts'
import { signInBeside, signInFirst } from './signed-in.ts'

function visitor() {
  const dropped: string[] = []
  const cookies = { get: () => undefined, delete: (name: string) => dropped.push(name) } as unknown as AstroCookies
  return { context: { cookies, locals: { site: new URL('http://shop.example'), locale: 'en' } as App.Locals }, dropped }
}

const failed = (code: ShopFailure['code']): ShopAnswer<never> => ({
  ok: false,
  failure: { code, message: '', fields: {}, retryAfter: null, body: null },
})

describe('a session that has ended', () => {
  it('sends whoever reads to sign in and back', () => {
    const { context, dropped } = visitor()
    const answer = signInFirst(context, failed('sign_in'), '/account/orders')
    expect(answer?.headers.get('location')).toBe('/en/account/sign-in?said=sign_in&to=%2Faccount%2Forders')
    expect(dropped).toContain('shopper')
  })

  it('leaves a form on its page, with what else is wrong with it', () => {
    const { context, dropped } = visitor()
    const slip = { status: 422, notice: 'Look again.', errors: { name: 'Too long.' } }
    expect(signInBeside(context, failed('sign_in'), slip, 'Sign in.')).toEqual({
      status: 401,
      notice: 'Sign in.',
      errors: { name: 'Too long.' },
    })
    expect(signInBeside(context, failed('sign_in'), null, 'Sign in.')?.status).toBe(401)
    expect(dropped).toContain('shopper')
  })

  it('is not made out of anything else that goes wrong', () => {
    const { context, dropped } = visitor()
    const slip = { status: 422, notice: 'Look again.', errors: {} }
    expect(signInFirst(context, failed('unavailable'), '/account')).toBeNull()
    expect(signInBeside(context, failed('unavailable'), slip, 'Sign in.')).toBe(slip)
    expect(signInBeside(context, { ok: true, value: 1 }, null, 'Sign in.')).toBeNull()
    expect(dropped).toEqual([])
  })
})
