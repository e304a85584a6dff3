import { describe, expect, it } from 'vitest'
import { derivedValues } from './derived-values.ts'

const length = { from: 'text', reckon: (value: unknown) => String(value).length }

describe('a derived field', () => {
  it('says in each language what follows from the words of that language', () => {
    const fields = [
      { name: 'text', localized: true },
      { name: 'size', localized: true, custom: { derived: length } },
    ]
    expect(derivedValues(fields, { text: { zh: '坊市', en: 'Fangshi' }, size: { zh: 9, en: 9 } })).toEqual({
      size: { zh: 2, en: 7 },
    })
  })

  it('says nothing where there is nothing to reckon from', () => {
    const fields = [{ name: 'size', localized: true, custom: { derived: length } }]
    expect(derivedValues(fields, { text: { zh: '坊市', en: null } })).toEqual({ size: { zh: 2, en: null } })
    expect(derivedValues(fields, {})).toEqual({ size: {} })
    expect(derivedValues([{ name: 'size', custom: { derived: length } }], {})).toEqual({ size: null })
  })

  it('leaves every other field alone', () => {
    expect(derivedValues([{ name: 'text' }], { text: 'words' })).toEqual({})
  })
})
