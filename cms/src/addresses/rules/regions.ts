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

const nameIn = (list: Record<string, string>, code: string): string | null =>
  Object.hasOwn(list, code) ? (list[code] ?? null) : null
