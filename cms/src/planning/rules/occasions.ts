import { SolarDay } from 'tyme4ts'
import type { Day } from './wall-clock.ts'

interface Occasion {
  zh: string
  en: string
}

/** Days of the sun every mall in China plans around. `11-11` */
const OF_THE_SUN: Readonly<Record<string, Occasion>> = {
  '01-01': { zh: '元旦', en: 'New Year' },
  '02-14': { zh: '情人节', en: 'Valentine’s' },
  '03-08': { zh: '三八节', en: 'Women’s Day' },
  '05-01': { zh: '劳动节', en: 'Labour Day' },
  '05-20': { zh: '520', en: '520' },
  '06-01': { zh: '儿童节', en: 'Children’s Day' },
  '06-18': { zh: '618', en: '618' },
  '09-10': { zh: '教师节', en: 'Teachers’ Day' },
  '10-01': { zh: '国庆', en: 'National Day' },
  '11-11': { zh: '双11', en: 'Double 11' },
  '12-12': { zh: '双12', en: 'Double 12' },
  '12-25': { zh: '圣诞', en: 'Christmas' },
}

/** Days of the moon, month and day of the Chinese calendar; a leap month is counted below zero. */
const OF_THE_MOON: Readonly<Record<string, Occasion>> = {
  '1-1': { zh: '春节', en: 'Spring Festival' },
  '1-15': { zh: '元宵', en: 'Lanterns' },
  '5-5': { zh: '端午', en: 'Dragon Boats' },
  '7-7': { zh: '七夕', en: 'Qixi' },
  '8-15': { zh: '中秋', en: 'Mid-Autumn' },
  '9-9': { zh: '重阳', en: 'Double Ninth' },
  '12-8': { zh: '腊八', en: 'Laba' },
}

/**
 * What a mall in China keeps on a day, if anything. The moon is reckoned by a library: ICU's Chinese calendar is a day
 * late where a new moon falls just before midnight, as that of the Spring Festival of 2027 does.
 */
export function occasionOf(day: Day): Occasion | null {
  const ofTheSun = OF_THE_SUN[day.slice(5)]
  if (ofTheSun) return ofTheSun
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lunar = SolarDay.fromYmd(year, month, date).getLunarDay()
  return OF_THE_MOON[`${lunar.getMonth()}-${lunar.getDay()}`] ?? null
}
