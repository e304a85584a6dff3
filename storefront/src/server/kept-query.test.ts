import { describe, expect, it } from 'vitest'
import { withQuery } from './kept-query.ts'

describe('the query a shopper brings to an old address', () => {
  it.each([
    ['/new', '', '/new'],
    ['/new', 'utm_source=mail', '/new?utm_source=mail'],
    ['/search?q=%E7%81%AF', 'q=x&sort=sales', '/search?q=%E7%81%AF&sort=sales'],
    ['/new#size', 'a=1&a=2', '/new?a=1&a=2#size'],
    ['/new', 'next=//evil.example', '/new?next=%2F%2Fevil.example'],
  ])('goes with them to %s (%s)', (location, brought, expected) => {
    expect(withQuery(location, new URLSearchParams(brought))).toBe(expected)
  })
})
