import type { StoreLocale } from '@fangshi/cms/store-api'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: StoreLocale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options])
  let made = formats.get(key)
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { ...options, timeZone })
    formats.set(key, made)
  }
  return made
}

/** Where and in which language instants are shown. */
export interface TimeSetting {
  locale: StoreLocale
  /** IANA zone of the mall */
  timeZone: string
}

/** An ISO instant as a date in the mall's zone: `2026年11月23日`, `23 November 2026`. */
export function formatDate(instant: string, { locale, timeZone }: TimeSetting): string {
  return format(locale, timeZone, { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(instant))
}

/** An ISO instant as a date and a clock time: `2026年11月29日 22:00`, `29 November 2026, 22:00`. */
export function formatMoment(instant: string, setting: TimeSetting): string {
  const join = setting.locale === 'en' ? ', ' : ' '
  return `${formatDate(instant, setting)}${join}${formatClock(instant, setting)}`
}

/** `22:00`; midnight is `00:00`. */
export function formatClock(instant: string, { timeZone }: TimeSetting): string {
  return format('en', timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant))
}

/** Figures of a date for large setting: month and day without leading zeros, and the year. */
export function dateFigures(instant: string, { timeZone }: TimeSetting): { year: string; month: string; day: string } {
  const parts = format('en', timeZone, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(
    new Date(instant),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => String(Number(parts.find((found) => found.type === type)?.value))
  return { year: part('year'), month: part('month'), day: part('day') }
}
