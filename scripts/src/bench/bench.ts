/**
 * `pnpm bench [--products 1000,10000] [--seconds 5] [--photos 8]`: measures pages, search, photographs, imports, orders
 * and live previews on a mall of its own, each beside a floor measured in the same run, and prints a table.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import pg from 'pg'
import { type RunningMall, startMall } from '../mall.ts'
import { lineProgress, type Progress, step } from '../services/progress.ts'
import { inRepository } from '../services/repository.ts'
import { runCommand } from '../services/run-command.ts'
import { stopOnSignals } from '../services/stop-on-signals.ts'
import { waitUntil } from '../services/wait-until.ts'
import { benchImport, searchIsCurrent } from './import-bench.ts'
import { benchLivePreview } from './live-bench.ts'
import { benchOrders } from './order-bench.ts'
import { benchPages } from './page-bench.ts'
import type { PhotoTimes } from './photo-bench.ts'
import { type Finding, formatMs, resultTable } from './result-table.ts'
import { benchSearch } from './search-bench.ts'

/** addresses and words asked once each */
const SAMPLE = 200

async function benchPhotos(count: number): Promise<Finding[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    inRepository('scripts/src/bench/photo-bench.ts'),
    String(count),
  ])
  const times = JSON.parse(stdout) as PhotoTimes
  const rate = (wall: number): number => (times.files * 1000) / wall
  const encoding: Finding[] = [
    {
      what: `product photograph (${times.photos} of them, ${times.files} files)`,
      products: null,
      ours: formatMs(times.ours / times.photos),
      floor: formatMs(times.floor / times.photos),
      ratio: times.ours / times.floor,
      note: 'processor time a photograph; floor: sharp from the file, once for each rendition',
    },
    {
      what: `encodes a second, ${times.lanes} photographs at a time`,
      products: null,
      ours: `${rate(times.oursWall).toFixed(1)}/s`,
      floor: `${rate(times.floorWall).toFixed(1)}/s`,
      ratio: times.oursWall / times.floorWall,
      note: 'by the clock, on the same cores',
    },
  ]
  const bytes = times.bytes.map(
    ({ format, width, ours, baseline, ssim }): Finding => ({
      what: `bytes of ${format.toUpperCase()} at ${width} px`,
      products: null,
      ours: `${Math.round(ours / 1024)} KB`,
      floor: `${Math.round(baseline / 1024)} KB`,
      ratio: ours / baseline,
      note: `at SSIM ${ssim.toFixed(4)}, which sharp's own fixed quality reaches`,
    }),
  )
  return [...encoding, ...bytes]
}

/** Waits until nothing is left to render or send: a busy worker would be measured with the pages. */
async function workerIsIdle(mall: RunningMall): Promise<void> {
  const client = new pg.Client({ connectionString: mall.databaseUrl })
  await client.connect()
  try {
    await waitUntil(
      'the worker finishing its jobs',
      async () => {
        const { rows } = await client.query<{ n: number }>(
          'select count(*)::int as n from graphile_worker.jobs where attempts < max_attempts',
        )
        return rows[0]?.n === 0
      },
      { timeoutMs: 30 * 60_000, everyMs: 500 },
    )
  } finally {
    await client.end()
  }
}

interface Samples {
  productPaths: string[]
  categoryPath: string
  words: string[]
}

async function takeSamples(mall: RunningMall): Promise<Samples> {
  const client = new pg.Client({ connectionString: mall.databaseUrl })
  await client.connect()
  try {
    const answer = await fetch(`http://127.0.0.1:${mall.env.CMS_PORT}/api/store/sitemap`)
    const sitemap = (await answer.json()) as { data: { entries: { kind: string; slug: string }[] } }
    const slugs = (kind: string): string[] =>
      sitemap.data.entries.filter((entry) => entry.kind === kind).map((entry) => encodeURIComponent(entry.slug))
    const { rows } = await client.query<{ title: string }>(
      `select distinct title from products_locales where _locale = 'zh' and title is not null`,
    )
    const words = new Set(rows.map(({ title }) => title.replace(/\s+/g, '').slice(0, 4)))
    return {
      productPaths: spread(slugs('product'), SAMPLE).map((slug) => `/products/${slug}`),
      categoryPath: `/categories/${slugs('category')[0]}`,
      words: spread([...words], SAMPLE),
    }
  } finally {
    await client.end()
  }
}

/** At most `count` of the items, evenly from all of them. */
function spread<T>(items: readonly T[], count: number): T[] {
  const stride = Math.max(1, items.length / count)
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * stride)] as T)
}

interface BenchOptions {
  sizes: number[]
  seconds: number
  photos: number
  progress: Progress
}

async function measure(mall: RunningMall, options: BenchOptions): Promise<Finding[]> {
  const { progress } = options
  const findings: Finding[] = []
  await step(progress, 'Let the worker finish', () => workerIsIdle(mall))
  findings.push(...(await step(progress, 'Measure photographs', () => benchPhotos(options.photos))))
  findings.push(...(await step(progress, 'Measure orders', () => benchOrders(mall))))
  findings.push(...(await step(progress, 'Measure live previews', () => benchLivePreview(mall))))
  let total = 0
  for (const size of options.sizes) {
    findings.push(
      ...(await step(progress, `Import up to ${size} products`, () => benchImport(mall, size - total, size))),
    )
    total = size
    await step(progress, 'Let the worker finish', () => workerIsIdle(mall).then(() => searchIsCurrent(mall)))
    // A storefront that has just started has no page in its cache.
    await mall.restart('storefront')
    const samples = await takeSamples(mall)
    const pages = { mall, products: size, seconds: options.seconds, ...samples }
    findings.push(...(await step(progress, `Measure pages at ${size} products`, () => benchPages(pages))))
    findings.push(...(await step(progress, `Measure search at ${size} products`, () => benchSearch(pages))))
  }
  return findings
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      products: { type: 'string', default: '1000,10000' },
      seconds: { type: 'string', default: '5' },
      photos: { type: 'string', default: '8' },
    },
  })
  const sizes = values.products
    .split(',')
    .map(Number)
    .toSorted((a, b) => a - b)
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    throw new Error('--products needs whole numbers, for example --products 1000,10000')
  }
  const progress = lineProgress()
  const folder = mkdtempSync(join(tmpdir(), 'fangshi-bench-'))
  try {
    const mall = await startMall({ progress, data: folder, signal: stopOnSignals().signal })
    try {
      const options = { sizes, seconds: Number(values.seconds), photos: Number(values.photos), progress }
      const findings = await measure(mall, options)
      const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
      process.stdout.write(`\n${machine}\n\n${resultTable(findings)}\n\nA ratio of 1 is as cheap as the floor.\n`)
      return findings.some((finding) => finding.note.includes('FAILED')) ? 1 : 0
    } finally {
      await mall.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await runCommand(main)
