import { describe, expect, it } from 'vitest'
import { layOver, type TypedField } from './lay-over.ts'

const ID = '0190f0c0-0000-7000-8000-000000000001'
const fields: TypedField[] = [
  { name: 'title', type: 'text', localized: true },
  { name: 'price', type: 'number' },
  { name: 'window', type: 'group', flattenedFields: [{ name: 'from', type: 'date' }] },
  { name: 'cover', type: 'upload', relationTo: 'media' },
  { name: 'target', type: 'relationship', relationTo: ['products', 'articles'] },
  {
    name: 'blocks',
    type: 'blocks',
    blocks: [{ slug: 'split', flattenedFields: [{ name: 'text', type: 'textarea', localized: true }] }],
  },
  { name: 'stage', type: 'text', virtual: true },
]
const lay = (stored: object, typed: object, isDenied?: (field: TypedField) => boolean) =>
  layOver(fields, stored as never, typed as never, {
    locale: 'en',
    newId: () => 'new',
    ...(isDenied ? { isDenied } : {}),
  })

describe('laying what is typed over what is stored', () => {
  it('puts words beside those of the other language', () => {
    expect(lay({ title: { zh: '灯' } }, { title: 'Lamp' })).toEqual({ title: { zh: '灯', en: 'Lamp' } })
  })

  it('keeps what the form does not send and what must not be changed by who types', () => {
    expect(lay({ price: 1, title: { zh: '灯' } }, { price: 2 }, ({ name }) => name === 'price')).toEqual({
      price: 1,
      title: { zh: '灯' },
    })
  })

  it('counts what no column takes as left empty', () => {
    expect(
      lay(
        {},
        {
          price: Number.NaN,
          window: { from: '2026-13' },
          cover: 'nothing',
          target: { relationTo: 'staff', value: ID },
        },
      ),
    ).toEqual({ price: null, window: { from: null }, cover: null, target: null })
  })

  it('finds a floor by its id wherever it was moved to, and leaves out kinds it does not know', () => {
    const stored = { blocks: [{ id: 'a', blockType: 'split', text: { zh: '甲' } }] }
    const typed = {
      blocks: [{ blockType: 'gone' }, { blockType: 'split', text: 'B' }, { id: 'a', blockType: 'split', text: 'A' }],
    }
    expect(lay(stored, typed)).toEqual({
      blocks: [
        { id: 'new', blockType: 'split', text: { en: 'B' } },
        { id: 'a', blockType: 'split', text: { zh: '甲', en: 'A' } },
      ],
    })
    // A form tells an empty list as the number of its rows.
    expect(lay(stored, { blocks: 0 })).toEqual({ blocks: [] })
  })

  it('writes nothing that is only computed', () => {
    expect(lay({ stage: 'x' }, { stage: 'y', id: ID, _status: 'published' })).toEqual({})
  })
})
