import { describe, expect, it } from 'vitest'
import { countedLength, firstCharacters } from './channels.ts'
import { checkVariant, type VariantDraft } from './check-variant.ts'

const draft = (changes: Partial<VariantDraft>): VariantDraft => ({
  channel: 'weibo',
  title: '',
  author: '',
  digest: '',
  text: '一杯茶',
  pictures: 0,
  html: null,
  hasCover: true,
  ...changes,
})
const places = (changes: Partial<VariantDraft>): string[] => checkVariant(draft(changes)).map(({ place }) => place)

describe('what a channel takes', () => {
  it('counts as the channels do: Latin letters by half, addresses as ten, an emoji as one', () => {
    expect(countedLength('茶杯')).toBe(2)
    expect(countedLength('abcd')).toBe(2)
    expect(countedLength('茶 https://example.cn/a/very/long/path?x=1')).toBe(12)
    expect(countedLength('👩‍👩‍👧')).toBe(1)
  })

  it('folds a text where the channel does, between characters', () => {
    expect(firstCharacters('茶杯茶杯', 3)).toBe('茶杯茶')
    expect(firstCharacters('abcdef', 2)).toBe('abcd')
    expect(firstCharacters('茶👩‍👩‍👧', 1)).toBe('茶')
    expect(firstCharacters('短', 140)).toBe('短')
  })

  it('holds each field to its limit, and the last character that fits is fine', () => {
    expect(places({ channel: 'wechat', title: '题'.repeat(32), html: '' })).toEqual([])
    expect(places({ channel: 'wechat', title: '题'.repeat(33), html: '' })).toEqual(['title'])
    expect(
      places({ channel: 'wechat', title: '题', author: '名'.repeat(17), digest: '摘'.repeat(129), html: '' }),
    ).toEqual(['author', 'digest'])
    expect(places({ text: '字'.repeat(2000) })).toEqual([])
    expect(places({ text: '字'.repeat(2001) })).toEqual(['text'])
    expect(places({ channel: 'xiaohongshu', title: '题'.repeat(21), pictures: 1 })).toEqual(['title'])
  })

  it('asks for pictures where the channel does, and not for more than it takes', () => {
    expect(places({ channel: 'xiaohongshu', title: '题', pictures: 0 })).toEqual(['pictures'])
    expect(places({ pictures: 9 })).toEqual([])
    expect(places({ pictures: 10 })).toEqual(['pictures'])
  })

  it.each([
    ['<p class="x">', 'html'],
    ['<script>', 'html'],
    ['<style>p{}</style>', 'html'],
    ['<p onclick="x">', 'html'],
    ['<p style="position:fixed">', 'html'],
    ['<p style="background:url(https://x)">', 'html'],
  ])('refuses %s in a laid-out article', (html, place) => {
    expect(places({ channel: 'wechat', title: '题', html })).toEqual([place])
  })

  it('holds the own site to what search results and share cards show', () => {
    expect(places({ channel: 'site', title: '题'.repeat(32), digest: '摘'.repeat(80) })).toEqual([])
    expect(places({ channel: 'site', title: '题'.repeat(33), digest: '摘'.repeat(81), hasCover: false })).toEqual([
      'title',
      'digest',
      'cover',
    ])
  })

  it('refuses an article that is too long or has nothing to cut covers from', () => {
    expect(places({ channel: 'wechat', title: '题', html: 'x'.repeat(20_000) })).toEqual(['html'])
    expect(places({ channel: 'wechat', title: '题', html: '', hasCover: false })).toEqual(['cover'])
    expect(places({ channel: 'wechat', title: ' ', html: '' })).toEqual(['title'])
  })
})
