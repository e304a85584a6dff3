/** Width of a text as listings and search results show it: a Chinese character is two, a Latin letter one. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1
  return width
}

/** Widths beyond which search engines and share cards cut a title, by the path of the field. */
export const TITLE_WIDTHS: Readonly<Record<string, number>> = { title: 64, 'seo.title': 60, 'seo.description': 160 }
