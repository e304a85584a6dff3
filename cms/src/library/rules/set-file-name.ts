/** Characters of a title within a file's name; paths of 260 characters still work on Windows. */
const LONGEST_TITLE = 60

const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

/**
 * A title as part of a file's name on every system: nothing that separates folders, is forbidden on Windows, hides or
 * turns text round, and no ending that Windows drops.
 */
export function safeTitle(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/\.(jpe?g|png|webp|avif|gif|hei[cf])$/i, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replaceAll(/[/\\:*?"<>|%\s]+/g, '_')
    .replace(/^[._]+/, '')
  const cut = [...plain]
    .slice(0, LONGEST_TITLE)
    .join('')
    .replace(/[._]+$/, '')
  return cut === '' || RESERVED.test(cut) ? `素材_${cut}`.replace(/_$/, '') : cut
}

/** Hands out names of one archive: the second of a name, whatever its capitals, gets a number. */
export function fileNamer(): (parts: readonly string[], extension: string) => string {
  const taken = new Set<string>()
  return (parts, extension) => {
    const base = parts.join('_')
    for (let n = 1; ; n += 1) {
      const name = `${base}${n === 1 ? '' : `_${n}`}.${extension}`
      const key = name.toLowerCase()
      if (!taken.has(key)) {
        taken.add(key)
        return name
      }
    }
  }
}
