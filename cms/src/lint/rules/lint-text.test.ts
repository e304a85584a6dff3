import { describe, expect, it } from 'vitest'
import { lintText } from './lint-text.ts'

const at = new Date('2026-11-11T00:00:00Z')
const empty = { terms: [], exceptions: [] }

describe('what is said about a text', () => {
  it('names the rule, how grave it is, and the words around it', () => {
    const [finding] = lintText('全网第一的茶', empty, { at })
    expect(finding).toMatchObject({ rule: 'ad.superlative', severity: 'error', found: '全网第一', start: 0, end: 4 })
  })

  it('is silent about a word that was proved, until the proof ends and where it holds', () => {
    const exception = { word: '独家', until: '2026-11-12T00:00:00Z', scope: 'articles:7' }
    const said = (scope: string, moment: Date): number =>
      lintText('独家口味', { terms: [], exceptions: [exception] }, { scope, at: moment }).length
    expect(said('articles:7', at)).toBe(0)
    expect(said('articles:8', at)).toBe(1)
    expect(said('articles:7', new Date('2026-11-12T00:00:00Z'))).toBe(1)
  })

  it('is silent about words that stand inside a proved one, and not about the same words elsewhere', () => {
    const exception = { word: '全网第一', until: '2026-11-12T00:00:00Z' }
    const said = (text: string) =>
      lintText(text, { terms: [], exceptions: [exception] }, { at }).map(({ found, start }) => [found, start])
    expect(said('全网第一的茶')).toEqual([])
    expect(said('全网第一的茶，销量第一')).toEqual([['销量第一', 7]])
  })

  it("follows the team's dictionary, whole words only in Latin", () => {
    const terms = [
      { preferred: '账号', avoided: ['帐号'], isForbidden: false },
      { preferred: 'Wi-Fi', avoided: ['wifi', 'WIFI', 'Wifi'], isForbidden: true },
    ]
    const findings = lintText('帐号与WIFI，MyWIFI 不算', { terms, exceptions: [] }, { at }).filter(
      ({ rule }) => rule === 'term',
    )
    expect(findings.map(({ found, replacement, severity }) => [found, replacement, severity])).toEqual([
      ['帐号', '账号', 'warning'],
      ['WIFI', 'Wi-Fi', 'error'],
    ])
  })

  it('says one thing about one place: the gravest', () => {
    const findings = lintText(
      '最 好',
      { terms: [{ preferred: '很好', avoided: ['最 好'], isForbidden: false }], exceptions: [] },
      { at },
    )
    expect(findings.map(({ rule }) => rule)).toEqual(['ad.superlative'])
  })
})
