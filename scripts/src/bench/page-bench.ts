import type { RunningMall } from '../mall.ts'
import { type Load, loadEach, loadOne } from './measure-load.ts'
import { type Finding, formatMs } from './result-table.ts'
import { serveBare } from './serve-bare.ts'

export interface PageBench {
  mall: RunningMall
  products: number
  seconds: number
  /** site paths of products nobody has asked for yet */
  productPaths: readonly string[]
  categoryPath: string
}

/** What a page costs: from the cache, and when nobody asked for it before. Floor: bare node:http, same bytes and headers. */
export async function benchPages(bench: PageBench): Promise<Finding[]> {
  const { mall, products } = bench
  const at = (path: string): string => `${mall.storefrontUrl}${path}`
  const [first, ...others] = bench.productPaths
  const cached: [string, string][] = [
    ['home page, cached', at('/')],
    ['category page, cached', at(bench.categoryPath)],
    ['product page, cached', at(first ?? '/')],
  ]
  const findings: Finding[] = []
  for (const [what, url] of cached) {
    const bare = await serveBare(url)
    try {
      const floor = await loadOne(bare.url, bench.seconds, [bare.pid])
      const ours = await loadOne(url, bench.seconds, [mall.pid('storefront')])
      findings.push(compare(what, products, ours, floor))
    } finally {
      bare.stop()
    }
  }
  if (others.length > 0) {
    const bare = await serveBare(at(first ?? '/'))
    try {
      const floor = await loadEach(
        others.map(() => bare.url),
        4,
        [bare.pid],
      )
      const ours = await loadEach(others.map(at), 4, [mall.pid('storefront'), mall.pid('cms')])
      findings.push(compare(`product page, uncached (${others.length} pages)`, products, ours, floor))
    } finally {
      bare.stop()
    }
  }
  return findings
}

/** Compares processor time for each request, which the load's own cost does not touch; without it, the rate. */
export function compare(what: string, products: number, ours: Load, floor: Load): Finding {
  const byCpu = ours.cpuPerRequest !== null && floor.cpuPerRequest !== null && floor.cpuPerRequest > 0
  const cost = (load: Load): number => (byCpu ? (load.cpuPerRequest as number) : 1000 / load.rate)
  const failures = ours.failures > 0 ? `, ${ours.failures} FAILED` : ''
  return {
    what,
    products,
    ours: formatMs(cost(ours)),
    floor: formatMs(cost(floor)),
    ratio: cost(ours) / cost(floor),
    note: `${byCpu ? 'processor time' : 'time'} a request; ${ours.rate.toFixed(0)}/s, p50 ${formatMs(ours.p50)}, p99 ${formatMs(ours.p99)}${failures}`,
  }
}
