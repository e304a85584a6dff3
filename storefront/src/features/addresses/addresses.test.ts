import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localePath } from './locale-path.ts'
import { leavesSite, safeHref } from './safe-href.ts'

describe('the address of an editor’s link', () => {
  it.each([
    'https://example.com/a?b=c',
    'http://example.com',
    'mailto:a@example.com',
    'tel:4008001024',
    '/products/a',
    '#part',
  ])('keeps %s', (href) => expect(safeHref(href)).toBe(href))

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '',
    '   ',
    'products/a',
  ])('refuses %j', (href) => expect(safeHref(href)).toBeNull())

  it('never lets anything through that a browser would run or read as another host', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const href = safeHref(written)
        if (href === null) return
        const read = new URL(href, 'https://mall.example/page')
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(read.protocol)
        if (href.startsWith('/')) expect(read.host).toBe('mall.example')
      }),
    )
  })

  it('knows which links leave the site', () => {
    expect(leavesSite('https://example.com')).toBe(true)
    expect(leavesSite('/products/a')).toBe(false)
    expect(leavesSite('tel:1')).toBe(false)
  })
})

describe('the path in a language', () => {
  it('is bare in Chinese and prefixed in English', () => {
    expect(localePath('zh', '/products/a')).toBe('/products/a')
    expect(localePath('en', '/products/a')).toBe('/en/products/a')
    expect(localePath('en', '/')).toBe('/en')
  })

  it('leaves addresses of other kinds alone', () => {
    for (const href of ['https://example.com', '#part', 'tel:1', '//other.example'])
      expect(localePath('en', href)).toBe(href)
  })
})
