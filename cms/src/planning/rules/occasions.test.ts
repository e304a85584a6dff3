import { expect, it } from 'vitest'
import { occasionOf } from './occasions.ts'

it('knows the days of the sun and of the moon that malls plan around', () => {
  const named = (day: string) => occasionOf(day)?.zh ?? null
  expect(named('2026-11-11')).toBe('双11')
  // Published dates of the Chinese calendar.
  expect(named('2026-02-17')).toBe('春节')
  expect(named('2027-02-06')).toBe('春节')
  expect(named('2026-06-19')).toBe('端午')
  expect(named('2026-09-25')).toBe('中秋')
  expect(named('2026-11-12')).toBeNull()
})

it('has no festival in a leap month', () => {
  // 2025 has a sixth month twice, 2028 a fifth: the second one brings no second Dragon Boat Festival.
  const days = Array.from({ length: 366 }, (_, index) =>
    new Date(Date.UTC(2028, 0, 1 + index)).toISOString().slice(0, 10),
  )
  expect(days.filter((day) => occasionOf(day)?.zh === '端午')).toEqual(['2028-05-28'])
})
