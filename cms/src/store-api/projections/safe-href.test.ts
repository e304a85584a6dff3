import { describe, expect, it } from 'vitest'
import { safeHref, safePageHref } from './safe-href.ts'

describe('safeHref', () => {
  it.each([
    '/products/x',
    '/search?q=%E9%9E%8B#top',
    '#s-care',
    'https://example.com/a',
    'mailto:a@example.com',
    'tel:+861012345678',
  ])('keeps %s', (href) => expect(safeHref(href)).toBe(href))

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    'https://shop.example@elsewhere.example/',
    'products/x',
    '',
    null,
    undefined,
    42,
    { toString: () => '/x' },
  ])('drops %j', (href) => expect(safeHref(href)).toBeNull())
})

describe('safePageHref', () => {
  it('lets banners lead into the shop and to https, nowhere else', () => {
    expect(['/x', 'https://a.example/', 'http://a.example/', 'mailto:a@b.example', '#x'].map(safePageHref)).toEqual([
      '/x',
      'https://a.example/',
      null,
      null,
      null,
    ])
  })
})
