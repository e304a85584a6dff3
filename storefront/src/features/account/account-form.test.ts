import { describe, expect, it } from 'vitest'
import type { ShopFailure } from '../../shop/call-shop.ts'
import { troubleOf } from './account-form.ts'

const WORDS = { check: 'check', unavailable: 'away', failed: 'failed' }
const failure = (parts: Partial<ShopFailure>): ShopFailure => ({
  code: 'invalid',
  message: 'said by the CMS',
  fields: {},
  retryAfter: null,
  body: null,
  ...parts,
})

describe('a form that is shown again', () => {
  it('says what to correct, field by field', () => {
    const fields = { email: 'no address' }
    expect(troubleOf(failure({ fields }), WORDS)).toEqual({ status: 422, notice: 'check', errors: fields })
  })

  it.each([
    ['sign_in_failed', 422, 'said by the CMS'],
    ['too_many_requests', 429, 'said by the CMS'],
    ['link_gone', 410, 'said by the CMS'],
    ['unavailable', 503, 'away'],
    ['internal', 500, 'said by the CMS'],
    ['unauthorized', 500, 'failed'],
  ] as const)('is no slip of the shopper when it is not: %s is told with %d', (code, status, notice) => {
    expect(troubleOf(failure({ code }), WORDS)).toMatchObject({ status, notice, errors: {} })
  })
})
