import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

const from = (headers: Record<string, string>) => ({ headers, socket: { remoteAddress: '10.0.0.1' } as Socket })

describe('the address of a visitor', () => {
  it('is the socket’s, whatever headers say, unless a proxy of ours is known to write one', () => {
    expect(clientAddress(from({ 'x-forwarded-for': '6.6.6.6' }), null)).toBe('10.0.0.1')
    expect(clientAddress(from({ 'x-forwarded-for': '6.6.6.6' }), 'x-real-ip')).toBe('10.0.0.1')
  })

  it('is what the proxy wrote, which is the last of a list', () => {
    expect(clientAddress(from({ 'x-real-ip': '203.0.113.7' }), 'x-real-ip')).toBe('203.0.113.7')
    expect(clientAddress(from({ 'x-forwarded-for': '6.6.6.6, 2001:db8::7' }), 'x-forwarded-for')).toBe('2001:db8::7')
  })

  it('is never something that is no address', () => {
    for (const written of ['', 'unknown', '1.2.3', 'a,b']) {
      expect(clientAddress(from({ 'x-real-ip': written }), 'x-real-ip')).toBe('10.0.0.1')
    }
  })
})
