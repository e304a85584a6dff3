/**
 * `pnpm prove [name…] [--rounds 5]`: proves over HTTP, against a whole mall of its own with two cms processes, that
 * nothing is oversold, doubled or lost. Ends with 1 when a promise did not hold.
 */
import { parseArgs } from 'node:util'
import type { Proof } from './proof/finding.ts'
import { startProofMall } from './proof/proof-mall.ts'
import { lineProgress } from './services/progress.ts'
import { runCommand } from './services/run-command.ts'
import { stopOnSignals } from './services/stop-on-signals.ts'

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '5' } },
    allowPositionals: true,
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds needs a whole number above 0')
  const { RACES } = await import('./proof/races.ts')
  const { CRASHES } = await import('./proof/crashes.ts')
  const { KILLS_BETWEEN_STEPS } = await import('./proof/kills-between-steps.ts')
  const all: readonly Proof[] = [...RACES, ...KILLS_BETWEEN_STEPS, ...CRASHES]
  const unknown = positionals.filter((name) => !all.some((proof) => proof.name === name))
  if (unknown.length > 0)
    throw new Error(`No such proof: ${unknown.join(', ')}. There are ${all.map(({ name }) => name).join(', ')}`)
  const wanted = positionals.length > 0 ? all.filter(({ name }) => positionals.includes(name)) : all
  const stopping = stopOnSignals()
  const progress = lineProgress()
  const mall = await startProofMall(progress, stopping.signal)
  let broken = 0
  try {
    for (const proof of wanted) {
      stopping.signal.throwIfAborted()
      const { held, figures } = await proof.run(mall, { rounds })
      const faults = await mall.audit()
      const isGood = held && faults.length === 0
      if (!isGood) broken += 1
      const books =
        faults.length === 0 ? 'books in order' : `books broken: ${faults.map(({ rule }) => rule).join(', ')}`
      process.stdout.write(`${isGood ? 'held  ' : 'BROKEN'} ${proof.promise}: ${figures}; ${books}\n`)
    }
  } finally {
    await mall.stop()
  }
  process.stdout.write(`${wanted.length} proofs, ${broken} broken\n`)
  return broken === 0 ? 0 : 1
}

await runCommand(main, { showStack: true })
