import { areaList } from '@vant/area-data'

/** The three levels of an address in China, as they are written on a parcel. */
export interface Region {
  province: string
  city: string
  district: string
}

/** The region of a six-digit district code (GB/T 2260, as `@vant/area-data` has it), or null. */
export function regionOf(code: string): Region | null {
  if (!/^\d{6}$/.test(code)) return null
  const province = nameIn(areaList.province_list, `${code.slice(0, 2)}0000`)
  const city = nameIn(areaList.city_list, `${code.slice(0, 4)}00`)
  const district = nameIn(areaList.county_list, code)
  return province && city && district ? { province, city, district } : null
}

/** The code of a district by its names, or null when there is none or more than one. */
export function regionCodeOf({ province, city, district }: Region): string | null {
  const codes = Object.keys(areaList.county_list).filter((code) => {
    const region = areaList.county_list[code] === district ? regionOf(code) : null
    return region?.province === province && region.city === city
  })
  return codes.length === 1 ? (codes[0] ?? null) : null
}

const nameIn = (list: Record<string, string>, code: string): string | null =>
  Object.hasOwn(list, code) ? (list[code] ?? null) : null

/** One place to choose, by its code. */
export interface RegionChoice {
  code: string
  name: string
}

/** What stands to choose at each level, for the form of an address. */
export interface RegionChoices {
  provinces: RegionChoice[]
  /** of the chosen province */
  cities: RegionChoice[]
  /** of the chosen city */
  districts: RegionChoice[]
}

/** The places of each level under those that the first digits of `code` name; empty where it names none. */
export function regionChoices(code: string): RegionChoices {
  const under = (list: Record<string, string>, digits: number): RegionChoice[] => {
    const parent = code.slice(0, digits)
    if (parent.length < digits || /^0*$/.test(code.slice(digits - 2, digits))) return []
    return listOf(list).filter((choice) => choice.code.startsWith(parent))
  }
  return {
    provinces: listOf(areaList.province_list),
    cities: under(areaList.city_list, 2),
    districts: under(areaList.county_list, 4),
  }
}

const listOf = (list: Record<string, string>): RegionChoice[] =>
  Object.entries(list).map(([code, name]) => ({ code, name }))
