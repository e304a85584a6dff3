import { describe, expect, it } from 'vitest'
import { linkTarget } from './shop-address.ts'

const to = (href: string) => linkTarget(href, 'https://mall.example')

describe('where a link leads', () => {
  it.each(['/products/cup', '/en/products/cup', '/products/cup/?from=note#size', 'https://mall.example/products/cup'])(
    '%s is a document of the shop',
    (href) => {
      expect(to(href)).toEqual({ kind: 'document', collection: 'products', slug: 'cup' })
    },
  )

  it.each(['/', '/en', '/search?q=茶', '/articles', '/account/orders', '/tickets/new'])(
    '%s is always there',
    (href) => {
      expect(to(href)).toEqual({ kind: 'page' })
    },
  )

  it.each(['/artices/cup', '/products/cup/more', '/nothing', 'http://', '/products'])('%s is nowhere', (href) => {
    expect(to(href)).toEqual({ kind: 'nowhere' })
  })

  it.each(['https://example.cn/products/cup', 'mailto:a@example.cn', 'tel:400', '#size'])(
    '%s is somewhere else',
    (href) => {
      expect(to(href)).toEqual({ kind: 'elsewhere' })
    },
  )
})
