import { areaList } from '@vant/area-data'

/** A place one can choose. */
export interface RegionChoice {
  /** six digits, GB/T 2260 as `@vant/area-data` has it */
  code: string
  name: string
}

/** What was chosen on each of the three levels, and what can be. Codes are '' where nothing is chosen. */
export interface RegionForm {
  province: string
  city: string
  district: string
  provinces: RegionChoice[]
  cities: RegionChoice[]
  districts: RegionChoice[]
}

const LISTS = [areaList.province_list, areaList.city_list, areaList.county_list] as const

const choices = (list: Record<string, string>, within: string): RegionChoice[] =>
  Object.entries(list)
    .filter(([code]) => code.startsWith(within))
    .map(([code, name]) => ({ code, name }))

/** The regions one level below a province (`330000`) or city (`330100`); empty for anything else. */
export function regionsBelow(code: string): RegionChoice[] {
  if (!/^\d{6}$/.test(code)) return []
  if (Object.hasOwn(LISTS[0], code)) return choices(LISTS[1], code.slice(0, 2))
  return Object.hasOwn(LISTS[1], code) ? choices(LISTS[2], code.slice(0, 4)) : []
}

/**
 * The three lists for what was chosen so far. What does not lie within the level above it is dropped, and a level
 * with one choice is chosen by itself: Beijing has one city.
 */
export function regionForm(asked: { province: string; city: string; district: string }): RegionForm {
  const chosen = (code: string, list: RegionChoice[]) =>
    list.find((one) => one.code === code)?.code ?? (list.length === 1 ? (list[0]?.code ?? '') : '')
  const provinces = choices(LISTS[0], '')
  const province = chosen(asked.province, provinces)
  const cities = regionsBelow(province)
  const city = chosen(asked.city, cities)
  const districts = regionsBelow(city)
  return { province, city, district: chosen(asked.district, districts), provinces, cities, districts }
}
