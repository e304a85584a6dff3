import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assetPlaces, replaceAsset } from './asset-places.ts'
import { COLOUR_FAMILIES, COLOUR_WORDS, colourFamilyOf } from './colour-family.ts'
import { checkFolderMove } from './folder-tree.ts'
import { libraryQuery } from './library-query.ts'
import { endOfDayInZone, mayBeShownFrom, rightsStateAt } from './rights-state.ts'
import { fileNamer, safeTitle } from './set-file-name.ts'
import { tagNameOf, tagNamesOf } from './tag-name.ts'
import { useStateAt } from './use-state.ts'

const A = '01900000-0000-7000-8000-00000000000a'
const B = '01900000-0000-7000-8000-00000000000b'

describe('the places of assets in a document', () => {
  it('are found in groups, tabs, rows, arrays, blocks, languages and either kind of value', () => {
    const picture = { type: 'upload', name: 'picture', relationTo: 'media' }
    const fields = [
      { type: 'tabs', tabs: [{ type: 'tab', fields: [{ type: 'row', fields: [picture] }] }] },
      { type: 'group', name: 'seo', fields: [picture] },
      { type: 'array', name: 'rows', fields: [picture] },
      { type: 'blocks', name: 'floors', blocks: [{ slug: 'split', fields: [{ ...picture, localized: true }] }] },
      { type: 'relationship', name: 'link', relationTo: ['products', 'media'] },
      { type: 'upload', name: 'gallery', relationTo: 'media', hasMany: true },
      { type: 'relationship', name: 'product', relationTo: 'products' },
      { type: 'upload', name: 'own', relationTo: 'media', custom: { notAUse: true } },
      { type: 'richText', name: 'body', localized: true },
    ]
    const doc = {
      picture: A,
      seo: { picture: { id: A } },
      rows: [{ picture: A }, { picture: B }],
      floors: [{ blockType: 'split', picture: { zh: A, en: B } }],
      link: { relationTo: 'media', value: B },
      gallery: [A, A],
      product: B,
      own: B,
      body: { zh: { root: { children: [{ fields: { pictures: [{ picture: B }] } }] } }, en: null },
    }
    const found = assetPlaces(fields, doc, ['zh', 'en']).map(({ field, assetId }) => `${field} ${assetId.at(-1)}`)
    expect(found.toSorted()).toEqual(
      [
        'body b',
        'floors.split.picture a',
        'floors.split.picture b',
        'gallery a',
        'link b',
        'picture a',
        'rows.picture a',
        'rows.picture b',
        'seo.picture a',
      ].toSorted(),
    )
    expect(
      assetPlaces(
        [{ type: 'relationship', name: 'link', relationTo: ['products', 'media'] }],
        { link: { relationTo: 'products', value: B } },
        [],
      ),
    ).toEqual([])
  })

  it('can be given to another asset and back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const doc = { value, at: [A, { deep: A }] } as unknown
        expect(replaceAsset(replaceAsset(doc, A, B), B, A)).toEqual(doc)
        expect(JSON.stringify(replaceAsset(doc, A, B))).not.toContain(A)
      }),
    )
  })
})

describe('a use', () => {
  it('is live, scheduled or past by its window, and what is in the trash is nothing else', () => {
    const at = new Date('2026-11-11T00:00:00Z')
    const open = { side: 'public', from: null, until: null, trashed: false } as const
    expect(useStateAt(open, at)).toBe('live')
    expect(useStateAt({ ...open, from: '2026-12-01T00:00:00Z' }, at)).toBe('scheduled')
    expect(useStateAt({ ...open, until: '2026-11-11T00:00:00Z' }, at)).toBe('past')
    expect(useStateAt({ ...open, side: 'draft' }, at)).toBe('draft')
    expect(useStateAt({ ...open, trashed: true }, at)).toBe('trash')
  })
})

describe('a colour', () => {
  it('belongs to the family people would name', () => {
    const named: Record<string, string> = {
      '#000000': 'black',
      '#ffffff': 'white',
      '#808080': 'grey',
      '#c8322b': 'red',
      '#ff8c00': 'orange',
      '#ffd700': 'yellow',
      '#228b22': 'green',
      '#00b3b3': 'cyan',
      '#1e66d0': 'blue',
      '#7d3fb0': 'purple',
      '#ff7fb0': 'pink',
      '#6b4423': 'brown',
      '#f7c9c4': 'pink',
      '#141414': 'black',
      '#e9e9e7': 'white',
    }
    for (const [hex, family] of Object.entries(named)) expect(colourFamilyOf(hex), hex).toBe(family)
  })

  it('has its swatch in its own family, and every colour has a family', () => {
    for (const family of COLOUR_FAMILIES) expect(colourFamilyOf(COLOUR_WORDS[family].swatch), family).toBe(family)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (rgb) => {
        expect(COLOUR_FAMILIES).toContain(colourFamilyOf(`#${rgb.toString(16).padStart(6, '0')}`))
      }),
    )
    expect(colourFamilyOf('red')).toBeNull()
  })
})

describe('a tag', () => {
  it('has one spelling', () => {
    expect(tagNamesOf(['＃双１１', '#双11', ' Summer   Sale ', 'summer，sale', 3, ''])).toEqual(['双11', 'summer sale'])
    expect(tagNameOf('长'.repeat(25))).toBeNull()
    expect(tagNameOf(';#'), 'nothing left').toBeNull()
  })

  it('keeps its spelling when it is spelled again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = tagNameOf(text)
        if (once !== null) expect(tagNameOf(once)).toBe(once)
      }),
    )
  })
})

describe('the end of a right', () => {
  it('is the end of its day where the mall is, also when clocks change', () => {
    expect(endOfDayInZone('2026-12-31T04:00:00Z', 'Asia/Shanghai')?.toISOString()).toBe('2026-12-31T16:00:00.000Z')
    expect(endOfDayInZone('2026-10-25T12:00:00Z', 'Europe/Berlin')?.toISOString()).toBe('2026-10-25T23:00:00.000Z')
    expect(endOfDayInZone('2026-03-28T12:00:00Z', 'Europe/Berlin')?.toISOString()).toBe('2026-03-28T23:00:00.000Z')
    expect(endOfDayInZone('soon', 'Asia/Shanghai')).toBeNull()
  })

  it('is told of two weeks before, to the instant', () => {
    const until = new Date('2026-12-31T16:00:00Z')
    const before = (ms: number) => new Date(until.getTime() - ms)
    expect(rightsStateAt(null, until)).toBe('open')
    expect(rightsStateAt(until, before(14 * 86_400_000 + 1))).toBe('held')
    expect(rightsStateAt(until, before(14 * 86_400_000))).toBe('ending')
    expect(rightsStateAt(until, before(1))).toBe('ending')
    expect(rightsStateAt(until, until)).toBe('ended')
    expect(mayBeShownFrom(until, before(1))).toBe(true)
    expect(mayBeShownFrom(until, until)).toBe(false)
  })
})

describe('a folder', () => {
  const folders = [
    { id: 'a', parent: null },
    { id: 'b', parent: 'a' },
    { id: 'c', parent: 'b' },
  ]
  it('never lies in itself, below itself or nowhere', () => {
    expect(checkFolderMove(folders, 'a', 'a')).toBe('into_itself')
    expect(checkFolderMove(folders, 'a', 'c')).toBe('into_itself')
    expect(checkFolderMove(folders, 'a', 'x')).toBe('no_such_parent')
    expect(checkFolderMove(folders, 'c', 'a')).toBeNull()
    expect(checkFolderMove(folders, 'c', null)).toBeNull()
  })

  it('is not hung deeper than six levels with what is in it', () => {
    const chain = 'abcde'.split('').map((id, index, all) => ({ id, parent: all[index - 1] ?? null }))
    expect(checkFolderMove(chain, null, 'e')).toBeNull()
    const pair = [...chain, { id: 'p', parent: null }, { id: 'q', parent: 'p' }]
    expect(checkFolderMove(pair, 'p', 'e')).toBe('too_deep')
    expect(checkFolderMove(pair, 'p', 'd')).toBeNull()
  })
})

describe('the name of a file in a set', () => {
  it('is fit for every system', () => {
    expect(safeTitle('秋日 横幅.jpg')).toBe('秋日_横幅')
    expect(safeTitle('../../etc/passwd')).toBe('etc_passwd')
    expect(safeTitle('a\u202Egpj.exe')).toBe('agpj.exe')
    expect(safeTitle('CON')).toBe('素材_CON')
    expect(safeTitle('...')).toBe('素材')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = safeTitle(title)
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^\.|[. ]$/u)
        expect([...name].length).toBeLessThanOrEqual(64)
      }),
    )
  })

  it('is there once, whatever its capitals', () => {
    const nameOf = fileNamer()
    expect([nameOf(['网站', 'A'], 'jpg'), nameOf(['网站', 'a'], 'jpg'), nameOf(['网站', 'A'], 'jpg')]).toEqual([
      '网站_A.jpg',
      '网站_a_2.jpg',
      '网站_A_3.jpg',
    ])
  })
})

describe('what the library is asked for', () => {
  it('is what makes sense in an address, and nothing else', () => {
    const ask = (query: string) => libraryQuery(new URLSearchParams(query))
    expect(ask('colour=red&tag=%23%E5%8F%8C11&page=3&kind=article')).toEqual({
      colour: 'red',
      tag: '双11',
      page: 3,
      kind: 'article',
    })
    expect(ask("colour=magic&folder=1' or 1&page=-4&rights=x&q=")).toEqual({ page: 1 })
  })
})
