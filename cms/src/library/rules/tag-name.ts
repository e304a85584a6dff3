/** Characters of the longest tag */
const LONGEST = 24
/** Tags of one asset */
export const MOST_TAGS = 30

/**
 * One spelling for one tag: full-width letters become ordinary ones, capitals small, a leading # and doubled spaces go.
 * null for nothing left or too long.
 */
export function tagNameOf(text: string): string | null {
  const name = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s,，、;；]+/g, ' ')
    .replace(/^[#\s]+/, '')
    .trim()
  return name === '' || [...name].length > LONGEST ? null : name
}

/** Each tag once, in one spelling and in the order given; what is no tag is left out. */
export const tagNamesOf = (texts: readonly unknown[]): string[] => [
  ...new Set(texts.flatMap((text) => (typeof text === 'string' ? (tagNameOf(text) ?? []) : []))),
]
