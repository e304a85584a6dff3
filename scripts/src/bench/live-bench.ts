import type { RunningMall } from '../mall.ts'
import { quantile } from './measure-load.ts'
import { type Finding, formatMs } from './result-table.ts'

/** pauses in typing that are measured, for each document */
const PAUSES = 40

interface Typed {
  what: string
  collection: string
  /** the documents to choose from; the first that shoppers see now is taken */
  where: string
  /** the field that is typed in */
  field: string
}

const TYPED: readonly Typed[] = [
  { what: 'article', collection: 'articles', where: 'where[_status][equals]=published', field: 'title' },
  { what: 'product', collection: 'products', where: 'where[_status][equals]=published', field: 'title' },
  { what: 'home page', collection: 'pages', where: 'where[slug][equals]=home', field: 'title' },
  { what: 'banner', collection: 'banners', where: 'where[placement][equals]=home.hero', field: 'alt' },
]

/**
 * What passes between a pause in typing and the page with what was typed: the form goes to the storefront, is laid over
 * the document in a transaction, the page is rendered and comes back whole. Floor: the same page from the cache.
 */
export async function benchLivePreview(mall: RunningMall): Promise<Finding[]> {
  const writer = mall.accounts.find(({ role }) => role === 'copywriter')
  const session = await post<{ token: string }>(`${mall.cmsUrl}/api/staff/login`, {
    email: writer?.email,
    password: writer?.password,
  })
  const headers = { authorization: `JWT ${session.token}` }
  const findings: Finding[] = []
  for (const { what, collection, where, field } of TYPED) {
    const doc = await firstSeen(mall, collection, where, headers)
    if (!doc) continue
    const { placement, category, campaign } = doc
    const { pass, path, action } = await post<{ pass: string; path: string; action: string }>(
      `${mall.cmsUrl}/api/preview/live`,
      {
        collection,
        id: doc.id,
        locale: 'zh',
        ...(collection === 'banners' && { place: { placement, category, campaign } }),
      },
      headers,
    )
    const show = async (turn: number): Promise<number> => {
      const draft = { locale: 'zh', values: { ...doc, [field]: `${String(doc[field])}${turn}` } }
      return await timed(action, { method: 'POST', body: JSON.stringify({ pass, path, draft }), headers: JSON_BODY })
    }
    const page = `${mall.storefrontUrl}${path}`
    // The first of each warms up.
    await show(0)
    await timed(page)
    const ours: number[] = []
    const floor: number[] = []
    for (let turn = 1; turn <= PAUSES; turn += 1) {
      ours.push(await show(turn))
      floor.push(await timed(page))
    }
    const p50 = quantile(ours, 0.5)
    findings.push({
      what: `live preview of a ${what}`,
      products: null,
      ours: formatMs(p50),
      floor: formatMs(quantile(floor, 0.5)),
      ratio: p50 / quantile(floor, 0.5),
      note: `p50 from pause to page; p99 ${formatMs(quantile(ours, 0.99))}; floor: the page from the cache`,
    })
  }
  return findings
}

type Doc = { id: string } & Record<string, unknown>

/** The first document that is public now: one whose window is over has no page to be the floor. */
async function firstSeen(
  mall: RunningMall,
  collection: string,
  where: string,
  headers: Record<string, string>,
): Promise<Doc | undefined> {
  const found = await fetch(`${mall.cmsUrl}/api/${collection}?depth=0&limit=50&${where}`, { headers })
  const { docs } = (await found.json()) as { docs: Doc[] }
  const now = Date.now()
  return docs.find(({ window }) => {
    const { from, until } = (window ?? {}) as { from?: string | null; until?: string | null }
    return (!from || Date.parse(from) <= now) && (!until || Date.parse(until) > now)
  })
}

const JSON_BODY = { 'content-type': 'application/json' }

async function timed(url: string, init: RequestInit = {}): Promise<number> {
  const asked = performance.now()
  const answer = await fetch(url, init)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}`)
  return performance.now() - asked
}

async function post<T>(url: string, body: object, headers: Record<string, string> = {}): Promise<T> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { ...JSON_BODY, ...headers } })
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}`)
  return (await answer.json()) as T
}
