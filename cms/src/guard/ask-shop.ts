import { currentSettings } from '../settings/current-settings.ts'
import { plainText, type Sighting } from './rules/shop-faults.ts'

/** A shopper would have gone by then. ms */
const PATIENCE = 8_000
/** Characters of an answer that are read. */
const LONGEST_ANSWER = 4_000_000

export interface Fetched {
  status: number
  text: string
}

/** Asks as any shopper does; null: no answer, or one that says that the part itself is broken. */
export async function askAsShopper(url: string, redirect: 'follow' | 'manual' = 'follow'): Promise<Fetched | null> {
  try {
    const response = await fetch(url, {
      redirect,
      signal: AbortSignal.timeout(PATIENCE),
      headers: { 'user-agent': 'fangshi-guard', 'accept-language': 'zh-CN' },
    })
    if (response.status >= 500 || response.status === 429) {
      await response.body?.cancel()
      return null
    }
    const text = await response.text()
    return { status: response.status, text: text.slice(0, LONGEST_ANSWER) }
  } catch {
    return null
  }
}

export const page = (path: string, redirect?: 'manual'): Promise<Fetched | null> =>
  askAsShopper(`${currentSettings().STOREFRONT_URL}${path}`, redirect)

/** What the store API says of something, whole; `missing`: it says that there is no such thing. */
export async function api(path: string): Promise<{ found: unknown } | 'missing' | null> {
  const answer = await askAsShopper(`${currentSettings().CMS_URL}/api/store/${path}`)
  if (!answer) return null
  if (answer.status === 404) return 'missing'
  try {
    return { found: (JSON.parse(answer.text) as { data: unknown }).data }
  } catch {
    return null
  }
}

export const isPage = (answer: Fetched | null): answer is Fetched => answer !== null && answer.status === 200

/** What a page shows of a thing it has to name. */
export function seen(answer: Fetched | null, isAsItShouldBe: (text: string) => boolean): Sighting {
  if (answer === null) return 'away'
  if (answer.status === 404 || answer.status === 410) return 'absent'
  if (answer.status !== 200) return 'away'
  return isAsItShouldBe(plainText(answer.text)) ? 'shown' : 'old'
}
