import { expect, it } from 'vitest'
import { regionChoices, regionCodeOf, regionOf } from './regions.ts'

it('knows a district by its code, also in municipalities and cities without districts', () => {
  expect(regionOf('330106')).toEqual({ province: '浙江省', city: '杭州市', district: '西湖区' })
  expect(regionOf('110101')).toEqual({ province: '北京市', city: '北京市', district: '东城区' })
  expect(regionOf('441901')).toMatchObject({ province: '广东省', city: '东莞市' })
})

it('knows no code that is a city, a property of objects or nonsense', () => {
  for (const code of ['330100', '330000', '999999', '33010', '3301066', 'constructor', '__proto__', ''])
    expect(regionOf(code)).toBeNull()
})

it('offers each level under the one chosen above it', () => {
  const { provinces, cities, districts } = regionChoices('330106')
  expect(provinces).toContainEqual({ code: '330000', name: '浙江省' })
  expect(cities).toContainEqual({ code: '330100', name: '杭州市' })
  expect(cities.every(({ code }) => code.startsWith('33'))).toBe(true)
  expect(districts).toContainEqual({ code: '330106', name: '西湖区' })
  expect(districts.every(({ code }) => code.startsWith('3301'))).toBe(true)
})

it('offers nothing under what has not been chosen', () => {
  expect(regionChoices('')).toMatchObject({ cities: [], districts: [] })
  expect(regionChoices('330000')).toMatchObject({ districts: [] })
  expect(regionChoices('330000').cities.length).toBeGreaterThan(5)
  expect(regionChoices('nonsense')).toMatchObject({ cities: [], districts: [] })
})

it('finds the code of a district by its names, and none for names that do not fit together', () => {
  expect(regionCodeOf({ province: '浙江省', city: '杭州市', district: '西湖区' })).toBe('330106')
  expect(regionCodeOf({ province: '北京市', city: '北京市', district: '朝阳区' })).toBe('110105')
  expect(regionCodeOf({ province: '浙江省', city: '宁波市', district: '西湖区' })).toBeNull()
  expect(regionCodeOf({ province: '', city: '', district: '' })).toBeNull()
})
