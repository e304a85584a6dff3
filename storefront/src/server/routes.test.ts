import { describe, expect, it } from 'vitest'
import { routes, routeTable } from './routes.ts'

const routeOf = routeTable(routes)

describe('the route table', () => {
  it('knows a route with and without the language prefix', () => {
    expect(routeOf('/search').query).toContain('q')
    expect(routeOf('/en/search').query).toContain('q')
    expect(routeOf('/english/search').query).toEqual([])
  })

  it('takes everything that can belong to a person as personal', () => {
    for (const path of [
      '/cart',
      '/en/cart/add',
      '/checkout',
      '/account',
      '/en/account/orders',
      '/orders/t0ken/pay',
      '/en/tickets/t0ken',
      '/contact',
      '/_f/me',
      '/_f/cart',
    ]) {
      expect([path, routeOf(path).kind]).toEqual([path, 'personal'])
    }
    expect(routeOf('/cartography').kind).toBe('cacheable')
  })

  it('takes an address it does not list as a page for everybody without queries', () => {
    expect(routeOf('/about')).toEqual({ kind: 'cacheable', query: [] })
    expect(routeOf('/categories/shoes/more')).toEqual({ kind: 'cacheable', query: [] })
  })
})
