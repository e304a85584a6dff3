import type { StockState, VariantView } from '@fangshi/cms/store-api'
import { describe, expect, it } from 'vitest'
import { chosenVariant, galleryFor, optionLinks } from './choose-variant.ts'

const variant = (id: string, options: Record<string, string>, stock: StockState = 'in'): VariantView => ({
  id,
  sku: id,
  barcode: null,
  options,
  price: 100,
  compareAt: null,
  stock,
  available: stock === 'out' ? 0 : 5,
  pictureIndex: null,
  weightGrams: null,
})

const shoe = {
  options: [
    {
      code: 'color',
      title: '颜色',
      values: [
        { code: 'black', title: '黑' },
        { code: 'grey', title: '灰' },
        { code: 'red', title: '红' },
      ],
    },
    {
      code: 'size',
      title: '尺码',
      values: [
        { code: '41', title: '41' },
        { code: '42', title: '42' },
      ],
    },
  ],
  variants: [
    variant('black-41', { color: 'black', size: '41' }, 'out'),
    variant('black-42', { color: 'black', size: '42' }),
    variant('grey-41', { color: 'grey', size: '41' }),
  ],
}

describe('the version shown', () => {
  it('is the one asked for, sold out or not', () => {
    expect(chosenVariant(shoe, 'black-41')?.id).toBe('black-41')
  })

  it('is the first that can be bought when none or an unknown one is asked for', () => {
    expect(chosenVariant(shoe, null)?.id).toBe('black-42')
    expect(chosenVariant(shoe, 'no-such')?.id).toBe('black-42')
  })

  it('is none when the product has none', () => {
    expect(chosenVariant({ options: [], variants: [] }, null)).toBeNull()
  })
})

describe('the values a shopper can pick', () => {
  const [colours, sizes] = optionLinks(shoe, variant('black-42', { color: 'black', size: '42' }))
  const value = (group: typeof colours, code: string) => group?.values.find((found) => found.code === code)

  it('mark what is chosen', () => {
    expect(value(colours, 'black')).toMatchObject({ chosen: true, variant: 'black-42', soldOut: false })
  })

  it('change one thing and keep the rest', () => {
    expect(value(sizes, '41')).toMatchObject({ chosen: false, variant: 'black-41', soldOut: true })
  })

  it('lead to the nearest version when the combination does not exist', () => {
    expect(value(colours, 'grey')).toMatchObject({ variant: 'grey-41', soldOut: false })
  })

  it('lead nowhere when no version has the value', () => {
    expect(value(colours, 'red')).toMatchObject({ variant: null, soldOut: true })
  })
})

describe('the gallery of a version', () => {
  it('starts with its own photograph and loses none', () => {
    expect(galleryFor(['a', 'b', 'c'], 2)).toEqual(['c', 'a', 'b'])
  })
  it('stays as it is when the version has none', () => {
    expect(galleryFor(['a', 'b'], null)).toEqual(['a', 'b'])
    expect(galleryFor(['a', 'b'], 7)).toEqual(['a', 'b'])
  })
})
