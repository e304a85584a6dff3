import { describe, expect, it } from 'vitest'
import { HOT_FROM, HOTTEST, HotPages } from './hot-pages.ts'
import { until } from './test-storefront.ts'

function bench() {
  const read: string[] = []
  const hot = new HotPages(async (key) => void read.push(key), 1)
  return { hot, read }
}

describe('hot pages', () => {
  it('are rendered again after a change, the most read first, cold ones not', async () => {
    const { hot, read } = bench()
    hot.add([
      { key: '/cold', hits: HOT_FROM - 1 },
      { key: '/warm', hits: HOT_FROM },
      { key: '/hot', hits: 100 },
    ])
    await until(() => read.length === 2)
    expect(read).toEqual(['/hot', '/warm'])
  })

  it('are so many at most, however much a change touches', async () => {
    const { hot, read } = bench()
    hot.add(Array.from({ length: 500 }, (_, i) => ({ key: `/${i}`, hits: 10 + i })))
    await until(() => read.length === HOTTEST)
    hot.add([{ key: '/last', hits: 10 }])
    await until(() => read.includes('/last'))
    expect(read).toHaveLength(HOTTEST + 1)
  })
})
