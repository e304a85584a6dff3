import { expect, it } from 'vitest'
import { z } from 'zod'
import { newId } from './new-id.ts'

it('ids are UUIDs of version 7 that carry their time', () => {
  const before = Date.now()
  const id = newId()
  expect(z.uuidv7().safeParse(id).success).toBe(true)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBeGreaterThanOrEqual(before)
})

it('ids sort in the order they were made in, however many a millisecond brings', () => {
  const made = Array.from({ length: 20_000 }, newId)
  expect(made).toEqual(made.toSorted())
  expect(new Set(made).size).toBe(made.length)
})
