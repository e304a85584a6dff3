import { describe, expect, it } from 'vitest'
import { atomFeed } from './feed.ts'
import { sitemapXml } from './sitemap.ts'

const site = new URL('https://mall.example')

describe('the sitemap', () => {
  const xml = sitemapXml(site, [
    { kind: 'page', slug: 'home', updatedAt: '2026-11-01T00:00:00Z' },
    { kind: 'product', slug: 'a&b', updatedAt: '2026-11-02T00:00:00Z' },
  ])

  it('names every page in both languages', () => {
    expect(xml).toContain('<loc>https://mall.example/products/a%26b</loc><lastmod>2026-11-02T00:00:00Z</lastmod>')
    expect(xml).toContain('<loc>https://mall.example/en/products/a%26b</loc>')
  })

  it('has the home page once, with the time of its content', () => {
    expect(xml.match(/<loc>https:\/\/mall\.example\/<\/loc>/g)).toHaveLength(1)
    expect(xml).toContain('<loc>https://mall.example/</loc><lastmod>2026-11-01T00:00:00Z</lastmod>')
  })
})

describe('the feed', () => {
  it('holds articles with text safe in XML, in the feed’s language', () => {
    const xml = atomFeed({ site, locale: 'en' }, { mallName: 'Fang & shi', tagline: '' }, [
      {
        id: '1',
        slug: 'one',
        title: 'A <b>title</b>\u0008',
        summary: 's',
        cover: null,
        author: null,
        topics: [],
        publishedAt: '2026-11-02T00:00:00Z',
        readingMinutes: 1,
      },
    ])
    expect(xml).toContain('<title>A &lt;b&gt;title&lt;/b&gt;</title>')
    expect(xml).toContain('<id>https://mall.example/en/articles/one</id>')
    expect(xml).toContain('<updated>2026-11-02T00:00:00Z</updated>')
    expect(xml).toContain('<title>Fang &amp; shi</title>')
  })
})
