import { describe, expect, it } from 'vitest'
import { scrimGradient } from './scrim-gradient.ts'

const scrim = {
  tone: 'ink',
  strength: 0.5,
  fullTo: 0.5,
  noneFrom: 0.95,
  side: { desktop: 'end', phone: 'all' },
} as const

describe('a scrim', () => {
  it('falls off from the side of the words', () => {
    expect(scrimGradient(scrim, 'desktop')).toBe(
      'linear-gradient(to left, rgb(25 26 24 / 0.5) 50%, rgb(25 26 24 / 0) 95%)',
    )
  })

  it('covers the whole picture evenly behind words in its middle', () => {
    expect(scrimGradient(scrim, 'phone')).toBe('linear-gradient(rgb(25 26 24 / 0.5), rgb(25 26 24 / 0.5))')
  })
})
