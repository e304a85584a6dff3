import { expect, test } from 'vitest'
import { orderTimeline } from './order-timeline.ts'

test('the log tells who did what, and the shopper placed the order', () => {
  const line = orderTimeline({ placedAt: '2026-11-11T02:00:00.000Z', shippedAt: '2026-11-12T02:00:00.000Z' }, [
    {
      at: '2026-11-12T02:00:00.000Z',
      action: 'orders.ship',
      actorName: '小林',
      details: { carrier: '顺丰速运', trackingNumber: 'SF1' },
    },
  ])
  expect(line.map(({ what, actor }) => [what, actor])).toEqual([
    ['place', null],
    ['ship', '小林'],
  ])
  expect(line[1]?.details).toEqual({ carrier: '顺丰速运', trackingNumber: 'SF1' })
})

test('where the log says nothing the instants of the order stand in', () => {
  const line = orderTimeline({ placedAt: '2026-11-11T02:00:00.000Z', paidAt: '2026-11-11T02:01:00.000Z' }, [])
  expect(line.map(({ what }) => what)).toEqual(['place', 'confirmPayment'])
})

test('a parcel that came back tells by itself that its order is over', () => {
  const at = '2026-11-14T02:00:00.000Z'
  const line = orderTimeline({ cancelledAt: at }, [{ at, action: 'orders.returned', actorName: '小林' }])
  expect(line.map(({ what, actor }) => [what, actor])).toEqual([['returned', '小林']])
})

test('acts that are no commands stay out, and the rest is in order of time', () => {
  const line = orderTimeline({}, [
    { at: '2026-11-12T03:00:00.000Z', action: 'orders.refund', actorName: '财务', details: null },
    { at: '2026-11-12T02:00:00.000Z', action: 'orders.cancel', actorName: '客服' },
    { at: '2026-11-12T01:00:00.000Z', action: 'orders.exported', actorName: '财务' },
  ])
  expect(line.map(({ what }) => what)).toEqual(['cancel', 'refund'])
})
