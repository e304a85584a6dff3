import { describe, expect, it } from 'vitest'
import passOn from './cache-provider.ts'
import { DEPENDENCIES_HEADER, readDependencies, writeDependencies } from './page-dependencies.ts'

describe('what a page depends on', () => {
  it('comes out of the header as it went in, by way of the cache provider', () => {
    const headers = passOn(undefined).setHeaders?.(
      { maxAge: 59.5, swr: 30, tags: ['product:01a-b_c', 'shell'] },
      new Request('http://a/'),
    )
    expect(readDependencies(headers?.get(DEPENDENCIES_HEADER) ?? undefined)).toEqual({
      maxAge: 59.5,
      staleIfError: 30,
      tags: ['product:01a-b_c', 'shell'],
    })
  })

  it('refuses tags that could not travel or be told apart, by name', () => {
    for (const tag of ['分类:水泵', 'size:1,5L', 'two words', '', 'a\nb']) {
      expect(() => writeDependencies({ maxAge: 1, staleIfError: 0, tags: [tag] })).toThrow(JSON.stringify(tag))
    }
  })

  it('is nothing when the header is missing or not ours', () => {
    for (const header of [undefined, '', '{', '{}', '[1]', '["1",0,[]]']) expect(readDependencies(header)).toBeNull()
  })
})
