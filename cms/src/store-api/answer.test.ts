import { expect, it } from 'vitest'
import { AnswerScope } from './answer.ts'

it('an answer is good until the first of its boundaries and names each tag once', () => {
  const scope = new AnswerScope('7')
  scope.tag('product:1', 'products', 'product:1')
  scope.until(new Date('2026-11-11T02:00:00Z'), null, undefined, '2026-11-11T01:00:00.000Z')
  expect(scope.answer({ x: 1 })).toEqual({
    data: { x: 1 },
    tags: ['product:1', 'products'],
    validUntil: '2026-11-11T01:00:00.000Z',
    epoch: '7',
    variesByVisitor: false,
  })
})

it('something missing depends on the same things', () => {
  const scope = new AnswerScope('7')
  scope.tag('page:about')
  expect(scope.missing('en')).toMatchObject({
    error: { code: 'not_found' },
    tags: ['page:about'],
    validUntil: null,
    epoch: '7',
  })
})

it('a tag that cannot travel is refused', () => {
  expect(() => new AnswerScope('7').tag('page:关于')).toThrow('no cache tag')
})
