import { describe, expect, it } from 'vitest'
import { clientOf } from './client-address.ts'

const of = (address?: string) => clientOf(new Headers(address === undefined ? {} : { 'x-client-address': address }))

describe('the client a rate limit counts', () => {
  it('is the whole address in IPv4, also when it is written as IPv6', () => {
    expect(of('203.0.113.7')).toBe('203.0.113.7')
    expect(of('::ffff:203.0.113.7')).toBe('203.0.113.7')
  })

  it('is the network in IPv6, however the address is written', () => {
    expect(of('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2::/64')
    expect(of('2001:0DB8:0001:0002::9')).toBe('2001:db8:1:2::/64')
    expect(of('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(of('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  })

  it('is one and the same for everybody who does not say', () => {
    expect([of(), of(''), of('not an address'), of('1.2.3.4, 5.6.7.8')]).toEqual(Array(4).fill('unknown'))
  })
})
