import { setTimeout as pause } from 'node:timers/promises'
import { type ReleaseScene, slugIn } from './release-scene.ts'

/** Of one answer, which of its parts are new. */
type Parts = readonly boolean[]

/** One place where a release is seen. */
export interface Face {
  name: string
  /** null: no answer, because what answers is down */
  look(): Promise<Parts | null>
}

/** What readers saw of one crossing from one state of the shop to the other. */
export interface Crossing {
  /** answers with parts from before and after */
  mixed: string[]
  /** answered before the instant with what comes after it */
  early: string[]
  /** asked more than a second after the instant and answered with what was before */
  late: string[]
  /** after what came, what was before again */
  back: string[]
  answers: number
  away: number
  /** ms after the instant at which the last answer with what was before was asked for; 0: none was */
  lastOld: number
  /** ms after the instant until the first answer with what comes after it, by face */
  firstNew: Map<string, number>
}

/** A reader is shown what comes at most this long after its instant. ms */
const PROMISE = 1_000

/** ms that readers go on after the instant */
const AFTER = 6_000

interface Got {
  status: number
  text: string
  location: string | null
}

async function get(url: string): Promise<Got | null> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
    const text = await response.text()
    // Something is down behind it; what it says then is no part of the shop.
    if (response.status >= 500) return null
    return { status: response.status, text, location: response.headers.get('location') }
  } catch {
    return null
  }
}

/** Everything a shopper can look at: pages of the storefront, and what each cms answers. */
export function facesOf({ mark, pinned }: ReleaseScene, storefront: string, cms: readonly string[]): Face[] {
  const table = slugIn('table', mark)
  const hanging = slugIn('hanging', mark)
  const hasNew = (text: string, word: string): boolean => text.includes(`新${word}${mark}`)
  const page = (name: string, path: string, parts: (got: Got) => Parts): Face => ({
    name: `page ${name}`,
    look: async () => {
      const got = await get(`${storefront}${path}`)
      return got && parts(got)
    },
  })
  const api = (name: string, path: string, parts: (got: Got) => Parts): Face[] =>
    cms.map((url, index) => ({
      name: `api ${index + 1} ${name}`,
      look: async () => {
        const got = await get(`${url}/api/store/${path}`)
        return got && parts(got)
      },
    }))
  const isCheap = (text: string): boolean => /"price":\s*"?99(\.00)?\b/.test(text)
  return [
    page('product', `/products/${table}`, ({ text }) => [hasNew(text, '台灯'), isCheap(text), hasNew(text, '告示')]),
    page('article', `/articles/${slugIn('story', mark)}`, ({ text }) => [hasNew(text, '文章'), hasNew(text, '告示')]),
    page('search', `/search?q=${encodeURIComponent(mark)}`, ({ text }) => [
      hasNew(text, '台灯'),
      !text.includes(`/products/${hanging}`),
      hasNew(text, '告示'),
    ]),
    page('shelf', `/products/${hanging}`, ({ status }) => [status === 404]),
    page('old address', `/moved-${mark.toLowerCase()}?from=note`, ({ status, location }) => [
      status === 301 && location === `/products/${table}?from=note`,
    ]),
    ...api('product', `products/${table}`, ({ text }) => [hasNew(text, '台灯'), text.includes('"price":9900')]),
    ...api('search', `search?q=${encodeURIComponent(mark)}`, ({ text }) => [
      hasNew(text, '台灯'),
      text.includes('"priceFrom":9900'),
      !text.includes(hanging),
    ]),
    ...api('pinned search', `search?q=${encodeURIComponent(pinned)}`, ({ text }) => {
      const first = (JSON.parse(text) as { data: { listing: { products: { slug: string; title: string }[] } } }).data
        .listing.products[0]
      return [first?.slug === table, first?.title === `新台灯${mark}`]
    }),
    ...api('old address', `redirects?path=${encodeURIComponent(`/moved-${mark.toLowerCase()}`)}`, ({ status }) => [
      status === 200,
    ]),
  ]
}

/**
 * Lets readers look at every face without a pause while the shop crosses an instant, and judges every answer.
 * @param toNew whether the release goes live, or is taken back
 * @param strike what is done meanwhile, such as killing a part; readers go on until it is over
 */
export async function cross(
  faces: readonly Face[],
  instant: Date,
  toNew: boolean,
  { readers, strike }: { readers: number; strike?: () => Promise<void> },
): Promise<Crossing> {
  const seen: Crossing = {
    mixed: [],
    early: [],
    late: [],
    back: [],
    answers: 0,
    away: 0,
    lastOld: 0,
    firstNew: new Map(),
  }
  const at = instant.getTime()
  let isStriking = true
  const read = async ({ name, look }: Face): Promise<void> => {
    let wasThere = false
    while (Date.now() < at + AFTER || isStriking) {
      const asked = Date.now()
      const parts = await look()
      const answered = Date.now()
      if (parts === null) {
        seen.away += 1
        await pause(50)
        continue
      }
      seen.answers += 1
      const there = parts.every((isNew) => isNew === toNew)
      if (!there && parts.some((isNew) => isNew === toNew)) seen.mixed.push(`${name} ${parts} ${asked - at} ms`)
      if (there && answered < at) seen.early.push(`${name} ${answered - at} ms`)
      if (!there && asked >= at) seen.lastOld = Math.max(seen.lastOld, asked - at)
      if (!there && asked >= at + PROMISE) seen.late.push(`${name} +${asked - at} ms`)
      if (wasThere && !there) seen.back.push(`${name} +${asked - at} ms`)
      if (there && !wasThere && !seen.firstNew.has(name)) seen.firstNew.set(name, answered - at)
      wasThere ||= there
    }
  }
  const struck = (strike?.() ?? Promise.resolve()).finally(() => {
    isStriking = false
  })
  await Promise.all([struck, ...faces.flatMap((face) => Array.from({ length: readers }, () => read(face)))])
  return seen
}
