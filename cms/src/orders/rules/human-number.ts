/** Letters and digits nobody confuses when reading aloud: no 0/O, 1/I/L, U/V. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/**
 * A number people read to each other: `FS261123-7KQ2M9`. The day is the mall's; the tail is random so that
 * a number says nothing about how much the shop sells. Some 600 million a day; the unique index decides.
 * @param day `2026-11-23`
 * @param random a whole number from 0 up to, not including, its argument
 */
export function humanNumber(prefix: string, day: string, random: (below: number) => number): string {
  const tail = Array.from({ length: 6 }, () => SIGNS[random(SIGNS.length)]).join('')
  return `${prefix}${day.slice(2).replaceAll('-', '')}-${tail}`
}
