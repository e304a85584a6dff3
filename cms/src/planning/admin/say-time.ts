import type { Ends } from '../rules/calendar-plan.ts'
import { wallTime } from '../rules/wall-clock.ts'

/** `11-11 10:00`, in the zone of the mall. */
export const sayMoment = (at: string, zone: string): string => wallTime(at, zone).slice(5).replace('T', ' ')

/** `11-11 10:00 – 11-13 10:00`; an open end in words. */
export function sayEnds({ from, until }: Ends, zone: string, language: 'zh' | 'en'): string {
  if (from === null && until === null) return language === 'zh' ? '未定时间' : 'no time yet'
  if (until === null)
    return language === 'zh' ? `${sayMoment(from ?? '', zone)} 起` : `from ${sayMoment(from ?? '', zone)}`
  if (from === null) return language === 'zh' ? `到 ${sayMoment(until, zone)} 为止` : `until ${sayMoment(until, zone)}`
  return `${sayMoment(from, zone)} – ${sayMoment(until, zone)}`
}
