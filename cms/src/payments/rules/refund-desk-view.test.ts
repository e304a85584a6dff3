import { expect, it } from 'vitest'
import { isPaidOutByHand } from './refund-desk-view.ts'

it('is for a person to hand over what no provider will', () => {
  const all = (['offline', 'sandbox'] as const).map((provider) =>
    (['requested', 'failed', 'done'] as const).map((state) => isPaidOutByHand({ provider, state })),
  )
  expect(all).toEqual([
    [true, true, false],
    [false, true, false],
  ])
})
