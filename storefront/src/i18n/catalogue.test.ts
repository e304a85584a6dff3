import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Dotted names of all leaves, with what each is: a sentence, a function of n arguments, a list of n. */
function leaves(value: unknown, name = ''): string[] {
  if (typeof value === 'function') return [`${name}/${value.length}`]
  if (Array.isArray(value)) return [`${name}[${value.length}]`]
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${name}.${key}`))
  }
  return [name]
}

function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences)
  return []
}

describe('the two catalogues', () => {
  it('say the same things', () => {
    expect(leaves(en)).toEqual(leaves(zh))
  })

  it('leave nothing unsaid', () => {
    for (const catalogue of [zh, en]) {
      expect(sentences(catalogue).filter((sentence) => sentence.trim() === '' && sentence !== ': ')).toEqual([])
    }
  })

  it('speak of one thing in the singular and of several in the plural in English', () => {
    expect(en.listing.count(1)).toBe('1 item')
    expect(en.listing.count(2)).toBe('2 items')
    expect(en.search.found(1, 0)).toBe('1 product, 0 articles')
  })
})
