import { expect, it } from 'vitest'
import { sandboxKey, signNotification, verifyNotification } from './signature.ts'

const key = sandboxKey('a secret of the shop that nobody knows')
const now = new Date('2026-11-23T04:00:00Z')
const seconds = now.getTime() / 1000
const body = '{"amount":100}'
const sent = (changes: Partial<{ timestamp: string | null; signature: string | null; body: string }> = {}) => ({
  timestamp: String(seconds),
  signature: signNotification(key, seconds, body),
  body,
  ...changes,
})

it('believes what was signed now with the key, and nothing else', () => {
  expect(verifyNotification(key, sent(), now)).toBe('genuine')
  expect(verifyNotification(sandboxKey('another'), sent(), now)).toBe('forged')
  expect(verifyNotification(key, sent({ body: '{"amount":999}' }), now)).toBe('forged')
  expect(verifyNotification(key, sent({ timestamp: String(seconds + 1) }), now)).toBe('forged')
  for (const signature of [null, '', 'x', 'é'.repeat(32), signNotification(key, seconds, body).toUpperCase()])
    expect(verifyNotification(key, sent({ signature }), now)).toBe('forged')
})

it('does not believe a genuine one five minutes and a second later', () => {
  const after = (more: number) => verifyNotification(key, sent(), new Date(now.getTime() + more * 1000))
  expect([after(300), after(301), after(-301)]).toEqual(['genuine', 'stale', 'stale'])
})
