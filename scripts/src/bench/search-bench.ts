import { Meilisearch } from 'meilisearch'
import type { RunningMall } from '../mall.ts'
import { loadEach, quantile } from './measure-load.ts'
import { type Finding, formatMs } from './result-table.ts'

export interface SearchBench {
  mall: RunningMall
  products: number
  /** what people type, each once */
  words: readonly string[]
}

/** results a search page shows */
const PAGE_SIZE = 24

/** A search page that was not asked for before. Floor: the same words put to Meilisearch directly. */
export async function benchSearch({ mall, products, words }: SearchBench): Promise<Finding[]> {
  if (!mall.meili) return []
  const client = new Meilisearch({
    host: mall.meili.url,
    apiKey: mall.meili.key,
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  })
  const index = client.index(await largestIndex(client))
  const times: number[] = []
  for (const q of words) {
    const asked = performance.now()
    await index.search(q, { limit: PAGE_SIZE })
    times.push(performance.now() - asked)
  }
  const urls = words.map((q) => `${mall.storefrontUrl}/search?q=${encodeURIComponent(q)}`)
  const ours = await loadEach(urls, 1, [mall.pid('storefront'), mall.pid('cms')])
  const floor = quantile(times, 0.5)
  return [
    {
      what: `search page, uncached (${words.length} words)`,
      products,
      ours: formatMs(ours.p50),
      floor: formatMs(floor),
      ratio: ours.p50 / floor,
      note: `p50; p99 ${formatMs(ours.p99)} against ${formatMs(quantile(times, 0.99))}${ours.failures > 0 ? `, ${ours.failures} FAILED` : ''}`,
    },
  ]
}

/** The index that holds the most documents: that of the products. */
export async function largestIndex(client: Meilisearch): Promise<string> {
  const { indexes } = await client.getStats()
  const [largest] = Object.entries(indexes).toSorted(([, a], [, b]) => b.numberOfDocuments - a.numberOfDocuments)
  if (!largest) throw new Error('Meilisearch holds no index')
  return largest[0]
}
