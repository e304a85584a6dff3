import type { PageBlock, RichNode } from '@fangshi/cms/store-api'
import { expect, it } from 'vitest'
import { filmsOf, filmsOfBlocks, isFilmFile } from './films.ts'

const film = (title: string): RichNode => ({
  type: 'video',
  title,
  poster: null,
  film: null,
  url: 'https://video.example/1',
  captionsUrl: null,
})
const text: RichNode[] = [
  film('first'),
  { type: 'list', ordered: false, items: [{ children: [film('in a list')] }] },
  { type: 'rule' },
  { type: 'table', rows: [{ cells: [{ header: false, children: [film('in a table')] }] }] },
]

it('finds the films of a text in their order, wherever they stand', () => {
  expect(filmsOf(text).map(({ title }) => title)).toEqual(['first', 'in a list', 'in a table'])
})

it('finds the films of a page in its texts', () => {
  const blocks: PageBlock[] = [
    { block: 'richText', id: 'a', nodes: text },
    { block: 'richText', id: 'b', nodes: [film('last')] },
  ]
  expect(filmsOfBlocks(blocks).map(({ title }) => title)).toEqual(['first', 'in a list', 'in a table', 'last'])
})

it('tells a film from a page by the end of its address', () => {
  expect(['https://a.example/f.MP4', 'https://a.example/f.webm?v=2'].every(isFilmFile)).toBe(true)
  expect(['https://a.example/mp4', 'https://a.example/f.mp4.html'].some(isFilmFile)).toBe(false)
})
