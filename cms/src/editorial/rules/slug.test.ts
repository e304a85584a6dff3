import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstFreeSlug, slugOf } from './slug.ts'

describe('an address made of a title', () => {
  it('writes Chinese in pinyin', () => {
    expect(slugOf('运动鞋')).toBe('yundongxie')
  })

  it('keeps words of other scripts apart', () => {
    expect(slugOf('轻跑 Pro 2026 运动鞋')).toBe('qingpao-pro-2026-yundongxie')
    expect(slugOf('About us')).toBe('about-us')
  })

  it('holds nothing but lower-case letters, digits and single hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        expect(slugOf(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      }),
    )
  })

  it('never collides with one that is taken', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('a', 'a-2', 'a-3', 'a-4', 'b')), (taken) => {
        expect(taken).not.toContain(firstFreeSlug('a', new Set(taken)))
      }),
    )
  })
})
