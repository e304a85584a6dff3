import { describe, expect, it } from 'vitest'
import { regionForm, regionsBelow } from './regions.ts'

const nothing = { province: '', city: '', district: '' }

describe('the choice of a region', () => {
  it('starts with the provinces and nothing below', () => {
    const form = regionForm(nothing)
    expect(form.provinces.map(({ name }) => name)).toContain('浙江省')
    expect([form.cities, form.districts]).toEqual([[], []])
  })

  it('shows the next level for what was chosen', () => {
    const form = regionForm({ ...nothing, province: '330000', city: '330100' })
    expect(form.cities.map(({ name }) => name)).toContain('杭州市')
    expect(form.districts).toContainEqual({ code: '330106', name: '西湖区' })
    expect(form.district).toBe('')
  })

  it('chooses by itself where there is one choice only', () => {
    expect(regionForm({ ...nothing, province: '110000' }).city).toBe('110100')
  })

  it('drops what does not lie in the level above', () => {
    const form = regionForm({ province: '330000', city: '110100', district: '110101' })
    expect([form.province, form.city, form.district]).toEqual(['330000', '', ''])
  })

  it('has nothing below a district, an unknown code, or what is no code', () => {
    for (const code of ['330106', '999999', '', '33', '__proto__', 'toString']) expect(regionsBelow(code)).toEqual([])
  })
})
