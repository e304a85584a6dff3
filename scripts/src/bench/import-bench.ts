import { Meilisearch } from 'meilisearch'
import pg from 'pg'
import type { RunningMall } from '../mall.ts'
import { runToEnd } from '../services/child-process.ts'
import { inRepository, REPOSITORY } from '../services/repository.ts'
import { openStateFolder } from '../services/state-folder.ts'
import { waitUntil } from '../services/wait-until.ts'
import { type Finding, formatMs } from './result-table.ts'
import { largestIndex } from './search-bench.ts'

/** rows, or documents, sent at once by the floors */
const BATCH = 500

/**
 * Imports `count` products by the command people use, and waits until all of them are found. Floor: the rows it
 * wrote, put into one bare table, and the documents it indexed, given to Meilisearch directly.
 */
export async function benchImport(mall: RunningMall, count: number, total: number): Promise<Finding[]> {
  const before = await rowCounts(mall.databaseUrl)
  const since = performance.now()
  await importProducts(mall, count)
  const imported = performance.now() - since
  await searchIsCurrent(mall)
  const found = performance.now() - since
  const { rows, ms: insertFloor } = await insertBare(mall.databaseUrl, before)
  const findings: Finding[] = [
    {
      what: `import of ${count} products`,
      products: total,
      ours: formatMs(imported),
      floor: formatMs(insertFloor),
      ratio: imported / insertFloor,
      note: `${Math.round((count / imported) * 1000)} products/s; floor: its ${rows} rows as JSON into one table`,
    },
  ]
  const indexFloor = await indexBare(mall, count)
  if (indexFloor !== null) {
    const floor = insertFloor + indexFloor
    findings.push({
      what: `import of ${count} products until all are found`,
      products: total,
      ours: formatMs(found),
      floor: formatMs(floor),
      ratio: found / floor,
      note: 'floor: those rows, then the documents to Meilisearch directly',
    })
  }
  return findings
}

async function importProducts(mall: RunningMall, count: number): Promise<void> {
  const exit = await runToEnd({
    name: 'seed',
    command: process.execPath,
    args: [inRepository('scripts/src/seed.ts'), '--products', String(count), '--data', mall.data],
    cwd: REPOSITORY,
    env: mall.env,
    logFile: openStateFolder(mall.data).at('logs', 'seed.log'),
  })
  if (exit.code !== 0) throw new Error(`The import failed:\n${exit.logTail(20)}`)
}

/** Waits until the search follower has nothing left to index. */
export async function searchIsCurrent(mall: RunningMall): Promise<void> {
  await waitUntil(
    'the search index catching up',
    async () => {
      const answer = await fetch(`http://127.0.0.1:${mall.env.CMS_PORT}/api/store/health`)
      const health = (await answer.json()) as { searchLag: number | null }
      return health.searchLag === null || health.searchLag === 0
    },
    { timeoutMs: 20 * 60_000, everyMs: 100 },
  )
}

async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  return rows.map(({ name }) => name)
}

async function countOf(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${client.escapeIdentifier(table)}`)
  return rows[0]?.n ?? 0
}

function rowCounts(databaseUrl: string): Promise<Map<string, number>> {
  return withClient(databaseUrl, async (client) => {
    const counts = new Map<string, number>()
    for (const table of await tablesOf(client)) counts.set(table, await countOf(client, table))
    return counts
  })
}

/** Inserts as many rows as every table gained into a bare one. ms spent inserting. */
function insertBare(databaseUrl: string, before: Map<string, number>): Promise<{ rows: number; ms: number }> {
  return withClient(databaseUrl, async (client) => {
    await client.query('create table bench_floor (doc jsonb not null)')
    try {
      let written = 0
      let ms = 0
      for (const table of await tablesOf(client)) {
        const gained = (await countOf(client, table)) - (before.get(table) ?? 0)
        if (gained <= 0 || table === 'bench_floor') continue
        const { rows } = await client.query<{ doc: string }>(
          `select to_jsonb(t)::text as doc from ${client.escapeIdentifier(table)} t limit $1`,
          [gained],
        )
        const since = performance.now()
        for (let start = 0; start < rows.length; start += BATCH) {
          const batch = rows.slice(start, start + BATCH).map(({ doc }) => doc)
          await client.query('insert into bench_floor select unnest($1::text[])::jsonb', [batch])
        }
        ms += performance.now() - since
        written += rows.length
      }
      return { rows: written, ms }
    } finally {
      await client.query('drop table bench_floor')
    }
  })
}

/** Gives as many of the indexed documents to a fresh index, with the same settings. ms until they are found; null without Meilisearch. */
async function indexBare(mall: RunningMall, count: number): Promise<number | null> {
  if (!mall.meili) return null
  const client = new Meilisearch({ host: mall.meili.url, apiKey: mall.meili.key })
  const source = client.index(await largestIndex(client))
  const { primaryKey } = await source.getRawInfo()
  const floor = 'bench_floor'
  await client.createIndex(floor, primaryKey ? { primaryKey } : {}).waitTask({ timeout: 60_000 })
  try {
    await client
      .index(floor)
      .updateSettings(await source.getSettings())
      .waitTask({ timeout: 60_000 })
    const { results } = await source.getDocuments({ limit: count })
    const since = performance.now()
    const tasks = []
    for (let start = 0; start < results.length; start += BATCH) {
      tasks.push(await client.index(floor).addDocuments(results.slice(start, start + BATCH)))
    }
    for (const task of tasks) await client.tasks.waitForTask(task.taskUid, { timeout: 10 * 60_000 })
    return performance.now() - since
  } finally {
    await client.deleteIndex(floor).waitTask({ timeout: 60_000 })
  }
}
