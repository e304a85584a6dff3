import { describe, expect, it } from 'vitest'
import { isBarcode } from './barcode.ts'
import { checkVariantOptions } from './variant-options.ts'

const offered = [
  { code: 'color', values: [{ code: 'black' }, { code: 'white' }] },
  { code: 'size', values: [{ code: '41' }, { code: '42' }] },
]

describe('the options of a variant', () => {
  it('are one value of each option its product offers', () => {
    expect(checkVariantOptions(offered, { color: 'black', size: '42' }, [])).toBeNull()
  })

  it('may not leave one out, add one, or name a value that is not offered', () => {
    expect(checkVariantOptions(offered, { color: 'black' }, [])).toEqual({ reason: 'missing_option', option: 'size' })
    expect(checkVariantOptions(offered, { color: 'black', size: '41', fit: 'wide' }, [])).toEqual({
      reason: 'unknown_option',
      option: 'fit',
    })
    expect(checkVariantOptions(offered, { color: 'red', size: '41' }, [])).toEqual({
      reason: 'unknown_value',
      option: 'color',
      value: 'red',
    })
  })

  it('are not those of a sibling, in whatever order they are written', () => {
    const siblings = [{ code: 'SHOE-1', options: { size: '42', color: 'black' } }]
    expect(checkVariantOptions(offered, { color: 'black', size: '42' }, siblings)).toEqual({
      reason: 'combination_exists',
      sku: 'SHOE-1',
    })
  })

  it('of a product without options are none, once', () => {
    expect(checkVariantOptions([], {}, [])).toBeNull()
    expect(checkVariantOptions([], {}, [{ code: 'LAMP-1', options: {} }])).toEqual({
      reason: 'combination_exists',
      sku: 'LAMP-1',
    })
  })
})

describe('a barcode', () => {
  it('is taken with its right check digit and refused with any other', () => {
    expect(isBarcode('6901234567892')).toBe(true)
    for (const digit of '013456789') expect(isBarcode(`690123456789${digit}`)).toBe(false)
  })

  it('has 8, 12, 13 or 14 digits', () => {
    expect(isBarcode('96385074')).toBe(true)
    expect(isBarcode('690123456789')).toBe(false)
    expect(isBarcode('')).toBe(false)
  })
})
