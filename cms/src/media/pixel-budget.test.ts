import { expect, it } from 'vitest'
import { decodingBytes, memoryBudget } from './pixel-budget.ts'

/** Work that ends when told. */
function held() {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { end, work: () => ended }
}

it('work runs side by side up to the limit, and the next begins as soon as there is room', async () => {
  const within = memoryBudget(100)
  const begun: string[] = []
  const start = (name: string, cost: number) => {
    const one = held()
    const over = within(cost, async () => {
      begun.push(name)
      await one.work()
    })
    return { end: one.end, over }
  }
  const [a, , c] = [start('a', 60), start('b', 40), start('c', 30)]
  await Promise.resolve()
  expect(begun).toEqual(['a', 'b'])
  a.end()
  await a.over
  await Promise.resolve()
  expect(begun).toEqual(['a', 'b', 'c'])
  c.end()
  await c.over
})

it('a picture larger than the limit runs alone, and small ones behind it do not overtake for ever', async () => {
  const within = memoryBudget(100)
  const order: string[] = []
  const first = held()
  const small = within(10, first.work)
  const large = within(500, async () => void order.push('large'))
  const later = within(10, async () => void order.push('later'))
  await Promise.resolve()
  expect(order).toEqual([])
  first.end()
  await Promise.all([small, large, later])
  expect(order).toEqual(['large', 'later'])
})

it('work that fails gives its room back', async () => {
  const within = memoryBudget(10)
  await expect(within(10, () => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged')
  await expect(within(10, async () => 'next')).resolves.toBe('next')
})

it('counts an AVIF dearer than a JPEG of the same size', () => {
  expect(decodingBytes('avif', 100, 100)).toBeGreaterThan(decodingBytes('jpeg', 100, 100))
  expect(decodingBytes('unheard-of', 100, 100)).toBe(decodingBytes('avif', 100, 100))
})
