import { describe, expect, it } from 'vitest'
import { bestEncoding } from './send-page.ts'

describe('the encoding of an answer', () => {
  it('is the smallest the browser takes', () => {
    for (const [header, encoding] of [
      [undefined, 'identity'],
      ['', 'identity'],
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0.1, gzip;q=1', 'br'],
      ['BR', 'br'],
      ['gzip', 'gzip'],
      ['gzip;q=0.5', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['br; q=0.000, gzip; q=0', 'identity'],
      ['brotli, x-gzip', 'identity'],
    ] as const) {
      expect([header, bestEncoding(header)]).toEqual([header, encoding])
    }
  })
})
