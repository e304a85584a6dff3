import fc from 'fast-check'
import { expect, test } from 'vitest'
import { humanNumber } from './human-number.ts'

test('a number shows its day and a tail of signs nobody confuses', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (rolls) => {
      let next = 0
      const number = humanNumber('FS', '2026-11-23', (below) => (rolls[next++] ?? 0) % below)
      expect(number).toMatch(/^FS261123-[2-9A-HJKMNP-TW-Z]{6}$/)
    }),
  )
})
