import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsGpsPosition, saysUncalibratedColour } from './exif-gps.ts'

/** A TIFF block of one directory that points to a second one with one entry. */
function tiff(pointer: number, tag: number, type: number, value: number, order: 'II' | 'MM' = 'II'): Buffer {
  const bytes = Buffer.alloc(44)
  const put16 = (at: number, n: number) => (order === 'II' ? bytes.writeUInt16LE(n, at) : bytes.writeUInt16BE(n, at))
  const put32 = (at: number, n: number) => (order === 'II' ? bytes.writeUInt32LE(n, at) : bytes.writeUInt32BE(n, at))
  bytes.write(order, 0, 'latin1')
  put16(2, 42)
  put32(4, 8)
  put16(8, 1)
  put16(10, pointer)
  put16(12, 4)
  put32(14, 1)
  put32(18, 26)
  put16(26, 1)
  put16(28, tag)
  put16(30, type)
  put32(32, 1)
  if (type === 3) put16(36, value)
  else put32(36, value)
  return bytes
}

test.each(['II', 'MM'] as const)('a latitude in the GPS directory is a position, in %s byte order', (order) => {
  expect(holdsGpsPosition(tiff(0x8825, 2, 5, 0, order), undefined)).toBe(true)
  expect(holdsGpsPosition(Buffer.concat([Buffer.from('Exif\0\0'), tiff(0x8825, 2, 5, 0, order)]), undefined)).toBe(true)
})

test('a GPS directory with nothing but its version number is no position', () => {
  expect(holdsGpsPosition(tiff(0x8825, 0, 1, 2), undefined)).toBe(false)
  expect(holdsGpsPosition(undefined, undefined)).toBe(false)
})

test('a camera set to another colour space than sRGB is noticed', () => {
  expect(saysUncalibratedColour(tiff(0x8769, 0xa001, 3, 0xffff))).toBe(true)
  expect(saysUncalibratedColour(tiff(0x8769, 0xa001, 3, 1))).toBe(false)
})

test('no damaged block makes the reader throw', () => {
  const start = fc.constantFrom('', 'II*\0\x08\0\0\0', 'MM\0*\0\0\0\x08', 'Exif\0\0II*\0')
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      const block = Buffer.concat([Buffer.from(head, 'latin1'), rest])
      expect(typeof holdsGpsPosition(block, block)).toBe('boolean')
      expect(typeof saysUncalibratedColour(block)).toBe('boolean')
    }),
  )
})
