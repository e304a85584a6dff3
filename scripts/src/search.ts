/**
 * `pnpm search:rebuild` fills new search indexes beside the live ones and swaps them in.
 * `pnpm search:check [--repair]` compares the indexes with the database; ends with 1 when they differ.
 */
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { formatDuration, lineProgress } from './services/progress.ts'
import { DEFAULT_DATA } from './services/repository.ts'
import { runCommand } from './services/run-command.ts'
import { withMallEnvironment } from './services/with-mall-environment.ts'

const say = (sentence: string): void => console.log(`  ${sentence}`)

async function rebuild(payload: Payload): Promise<number> {
  const { rebuildIndexes } = await import('@fangshi/cms/search')
  const result = await rebuildIndexes(payload, { onProgress: say })
  for (const refusal of result.refused) say(`Meilisearch refused ${refusal.id} for ${refusal.index}: ${refusal.reason}`)
  say(`Rebuilt in ${formatDuration(result.ms)}`)
  return result.refused.length === 0 ? 0 : 1
}

async function check(payload: Payload, repair: boolean): Promise<number> {
  const { checkDrift } = await import('@fangshi/cms/search')
  const drift = await checkDrift(payload, { repair })
  for (const example of drift.examples) say(`${example.kind}: ${example.index} ${example.id}`)
  say(`${drift.compared} documents compared: ${drift.missing} missing, ${drift.stale} stale, ${drift.extra} too many`)
  if (repair) say(`${drift.repaired} indexed again`)
  const differs = drift.missing + drift.stale + drift.extra > 0
  return differs && !repair ? 1 : 0
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string', default: DEFAULT_DATA }, repair: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [act] = positionals
  if (act !== 'rebuild' && act !== 'check') throw new Error('Say what to do: search.ts rebuild, or search.ts check')
  return await withMallEnvironment(values.data, lineProgress(), async (env) => {
    // Payload reads its configuration from the environment when it is loaded.
    Object.assign(process.env, env)
    const { openPayload } = await import('@fangshi/cms/payload')
    const payload = await openPayload()
    return act === 'rebuild' ? await rebuild(payload) : await check(payload, values.repair)
  })
}

await runCommand(main, { showStack: true })
