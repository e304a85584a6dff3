import { describe, expect, it } from 'vitest'
import { DROP_LIMITS, decodeEntryName, whySkipped } from './dropped-entries.ts'

const why = (path: string, rest: Partial<Parameters<typeof whySkipped>[0]> = {}) =>
  whySkipped({ path, bytes: 1000, ...rest })

describe('what lies in a dropped folder or archive', () => {
  it.each([
    ['LAMP-1.jpg', null],
    ['主图/灯 1.PNG', null],
    ['__MACOSX/._LAMP-1.jpg', 'junk'],
    ['a/.DS_Store', 'junk'],
    ['a/._LAMP-1.jpg', 'junk'],
    ['a/Thumbs.db', 'junk'],
    ['../../etc/lamp.jpg', 'unsafe_path'],
    ['a\\..\\..\\lamp.jpg', 'unsafe_path'],
    ['/etc/lamp.jpg', 'unsafe_path'],
    ['C:/lamp.jpg', 'unsafe_path'],
    ['lamp\u0000.jpg', 'unsafe_path'],
    [`${'x'.repeat(300)}.jpg`, 'path_too_long'],
    ['more.zip', 'nested_archive'],
    ['more.tar.gz', 'nested_archive'],
    ['readme.txt', 'not_a_picture'],
    ['lamp.psd', 'not_a_picture'],
    ['lamp..1.jpg', null],
  ])('%s: %s', (path, expected) => {
    expect(why(path)).toBe(expected)
  })

  it('is left out when it is locked, a link, empty, too large, or a bomb', () => {
    expect(why('a.jpg', { isEncrypted: true })).toBe('encrypted')
    expect(why('a.jpg', { isLink: true })).toBe('unsafe_path')
    expect(why('a.jpg', { bytes: 0 })).toBe('empty')
    expect(why('a.jpg', { bytes: DROP_LIMITS.fileBytes + 1 })).toBe('too_large')
    expect(why('a.png', { bytes: 50_000_000, packedBytes: 50_000 })).toBe('bomb')
    expect(why('a.png', { bytes: 50_000_000, packedBytes: 5_000_000 })).toBeNull()
  })
})

describe('the name of an archive entry', () => {
  it('is read as UTF-8 or as GBK, whichever it is', () => {
    expect(decodeEntryName(new TextEncoder().encode('灯-1.jpg'))).toBe('灯-1.jpg')
    expect(decodeEntryName(Uint8Array.from([0xb5, 0xc6, 0x2d, 0x31, 0x2e, 0x6a, 0x70, 0x67]))).toBe('灯-1.jpg')
    expect(decodeEntryName(Uint8Array.from([0x61, 0xff, 0x2e, 0x6a, 0x70, 0x67]))).toBe('aÿ.jpg')
  })
})
