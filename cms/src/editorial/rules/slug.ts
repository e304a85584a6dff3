import { pinyin } from 'pinyin-pro'

/**
 * An address made of a title: Chinese becomes pinyin, the rest is lowered and reduced to letters, digits
 * and hyphens. `运动鞋 2026` → `yundongxie-2026`. Empty when nothing of the title can be written.
 */
export function slugOf(title: string): string {
  const words = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  let slug = ''
  let previousWasHan = false
  for (const word of words) {
    const isSyllable = /^[a-zü]+$/.test(word) && !title.includes(word)
    slug += slug && !(isSyllable && previousWasHan) ? `-${word}` : word
    previousWasHan = isSyllable
  }
  return slug
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
}

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function firstFreeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  for (let n = 2; ; n += 1) {
    const candidate = `${base}-${n}`
    if (!taken.has(candidate)) return candidate
  }
}
