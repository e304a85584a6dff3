import { isIP } from 'node:net'

/**
 * Whom rate limits count: an IPv4 address, or the /64 network of an IPv6 address, since one household or
 * attacker has a whole one. Requests that do not say where they come from are counted together.
 */
export function clientOf(headers: Headers): string {
  const given = headers.get('x-client-address')?.trim() ?? ''
  if (isIP(given) === 4) return given
  if (isIP(given) !== 6) return 'unknown'
  // The URL parser writes every IPv6 address in one way; a mapped IPv4 address is meant as such.
  const written = new URL(`http://[${given.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written)
  if (mapped) {
    const [high, low] = [Number.parseInt(mapped[1] ?? '0', 16), Number.parseInt(mapped[2] ?? '0', 16)]
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  }
  const [front = '', back] = written.split('::')
  const head = front === '' ? [] : front.split(':')
  const tail = back === undefined || back === '' ? [] : back.split(':')
  const zeros = back === undefined ? 0 : 8 - head.length - tail.length
  return `${[...head, ...Array<string>(zeros).fill('0'), ...tail].slice(0, 4).join(':')}::/64`
}
