/** Spaces of every kind, the full-width one and those without width included. */
const SPACES = '[\\s\\u00a0\\u3000\\u200b-\\u200d\\u2060\\ufeff]'
const TAGS = '(?:<[^>]*>)*'

/** Nothing to read: only tags, spaces and breaks. */
export const isBlank = (html: string): boolean =>
  html.replaceAll(/<[^>]*>|&#160;/g, '').replaceAll(new RegExp(SPACES, 'g'), '') === ''

/**
 * A line as it should have been typed: no indent of full-width spaces, no break at its ends, one space where there were
 * many, and none where the source was only wrapped between two Chinese characters.
 */
export function tidyLine(html: string): string {
  return html
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(
      /([\p{Script=Han}，。！？；：、“”（）《》])\s*\n\s*(?=[\p{Script=Han}，。！？；：、“”（）《》])/gu,
      '$1',
    )
    .replaceAll(/[ \t\r\n\u00a0]+/g, ' ')
    .replaceAll(new RegExp(`^(${TAGS})(?:${SPACES}|<br>)+`, 'g'), '$1')
    .replaceAll(new RegExp(`(?:${SPACES}|<br>)+(${TAGS})$`, 'g'), '$1')
    .replaceAll(new RegExp(`<br>${SPACES}+`, 'g'), '<br>')
}
