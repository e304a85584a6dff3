import { describe, expect, it } from 'vitest'
import { type UnsavedCopy, unsavedCopies } from './unsaved-copies.ts'

const copy = (sitting: string, second: number, title: string): UnsavedCopy => ({
  sitting,
  base: null,
  writtenAt: new Date(second * 1000).toISOString(),
  data: { title },
})
const titles = (copies: UnsavedCopy[]) => copies.map(({ data }) => data.title)

describe('unsaved copies', () => {
  it('are offered newest first, a sitting once, with what this computer knows and the server does not', () => {
    const offered = unsavedCopies(
      [copy('a', 9, '断网后写的'), copy('b', 2, '旧的')],
      [copy('a', 5, '断网前写的'), copy('c', 20, '另一台电脑')],
      new Set(),
    )
    expect(titles(offered)).toEqual(['另一台电脑', '断网后写的', '旧的'])
  })

  it('of a window that is still open are not offered', () => {
    expect(titles(unsavedCopies([copy('a', 1, '开着'), copy('b', 1, '关了')], [], new Set(['a'])))).toEqual(['关了'])
  })
})
