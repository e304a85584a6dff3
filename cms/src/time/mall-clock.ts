import { Temporal } from 'temporal-polyfill'

/*
 * Date pickers show and take the wall clock of the browser. These two put the clock of the mall there instead: whoever
 * works in another zone reads and types what shoppers are shown.
 */

/** The date whose clock in the browser reads as the mall's does at `instant`, to the second. */
export function asPicked(instant: Date, timeZone: string): Date {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
  return new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
}

/**
 * The instant at which the mall's clock reads as the picked date does in the browser, to the second. Of the two
 * instants of an hour that clocks repeat it is the first; a time that they leave out is the one after the gap.
 */
export function asInstant(picked: Date, timeZone: string): Date {
  const wall = Temporal.PlainDateTime.from({
    year: picked.getFullYear(),
    month: picked.getMonth() + 1,
    day: picked.getDate(),
    hour: picked.getHours(),
    minute: picked.getMinutes(),
    second: picked.getSeconds(),
  })
  return new Date(wall.toZonedDateTime(timeZone).epochMilliseconds)
}
