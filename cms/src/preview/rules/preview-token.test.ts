import { describe, expect, it } from 'vitest'
import { readToken, signToken, type TokenClaims } from './preview-token.ts'

const SECRET = 'a secret of the mall'
const now = new Date('2026-11-10T02:00:00Z')
const claims: TokenClaims<{ at: string }> = {
  kind: 'pass',
  id: '0190f0c0-0000-7000-8000-000000000001',
  staff: 'a',
  session: 'b',
  expires: now.getTime() + 1,
  content: { at: '2026-11-11T02:00:00Z' },
}

describe('a preview token', () => {
  it('says what was signed, until its last millisecond', () => {
    const token = signToken(SECRET, claims)
    expect(readToken(SECRET, token, 'pass', now)).toEqual({ ok: true, claims })
    expect(readToken(SECRET, token, 'pass', new Date(claims.expires))).toEqual({ ok: false, reason: 'expired' })
  })

  it('is worth nothing with another secret, another purpose or another word in it', () => {
    const token = signToken(SECRET, claims)
    expect(readToken('another', token, 'pass', now)).toEqual({ ok: false, reason: 'forged' })
    expect(readToken(SECRET, token, 'ticket', now)).toEqual({ ok: false, reason: 'wrong_kind' })
    const [text = '', seal = ''] = token.split('.')
    const other = Buffer.from(text, 'base64url').toString().replace('"staff":"a"', '"staff":"c"')
    const forged = `${Buffer.from(other).toString('base64url')}.${seal}`
    expect(readToken(SECRET, forged, 'pass', now)).toEqual({ ok: false, reason: 'forged' })
  })

  it('is not guessed at when it is no token at all', () => {
    for (const text of ['', '.', 'a', 'a.b.c', 'x'.repeat(5_000)])
      expect(readToken(SECRET, text, 'pass', now).ok).toBe(false)
  })
})
