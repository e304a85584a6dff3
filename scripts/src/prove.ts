/**
 * `pnpm prove [name…] [--rounds 5]`: proves over HTTP, against a whole mall of its own with two cms processes, that
 * nothing is oversold, doubled or lost. Ends with 1 when a promise did not hold.
 *
 * `pnpm prove photos [--count 40] [--megapixels 12] [--kills 5] [--data folder]`: that so many photographs are rendered
 * unattended through kills of the worker and a pause. Needs about 20 MB of disk a photograph of 12 megapixels.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Proof } from './proof/finding.ts'
import { startProofMall } from './proof/proof-mall.ts'
import { lineProgress } from './services/progress.ts'
import { runCommand } from './services/run-command.ts'
import { stopOnSignals } from './services/stop-on-signals.ts'

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      count: { type: 'string', default: '40' },
      megapixels: { type: 'string', default: '12' },
      kills: { type: 'string', default: '5' },
      data: { type: 'string' },
    },
    allowPositionals: true,
  })
  const wholeNumber = (name: 'rounds' | 'count' | 'megapixels' | 'kills'): number => {
    const number = Number(values[name])
    if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} needs a whole number above 0`)
    return number
  }
  if (positionals.length === 1 && positionals[0] === 'photos') {
    const options = { count: wholeNumber('count'), megapixels: wholeNumber('megapixels'), kills: wholeNumber('kills') }
    return provePhotographs(options, values.data)
  }
  const rounds = wholeNumber('rounds')
  const { RACES } = await import('./proof/races.ts')
  const { CRASHES } = await import('./proof/crashes.ts')
  const { KILLS_BETWEEN_STEPS } = await import('./proof/kills-between-steps.ts')
  const all: readonly Proof[] = [...RACES, ...KILLS_BETWEEN_STEPS, ...CRASHES]
  const unknown = positionals.filter((name) => !all.some((proof) => proof.name === name))
  if (unknown.length > 0)
    throw new Error(
      `No such proof: ${unknown.join(', ')}. There are photos, which runs alone, and ${all.map(({ name }) => name).join(', ')}`,
    )
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

/** Photographs have a mall of their own, without pages. A folder that was named is kept, to look at afterwards. */
async function provePhotographs(
  options: { count: number; megapixels: number; kills: number },
  data: string | undefined,
): Promise<number> {
  const { startPhotoMall } = await import('./proof/photo-mall.ts')
  const { provePhotos } = await import('./proof/photos.ts')
  const folder = data ?? mkdtempSync(join(tmpdir(), 'fangshi-photos-'))
  const progress = lineProgress()
  const mall = await startPhotoMall(folder, progress, stopOnSignals().signal)
  try {
    const { held, figures } = await provePhotos(mall, { ...options, onNote: progress.note })
    process.stdout.write(
      `${held ? 'held  ' : 'BROKEN'} photographs are rendered through kills and a pause: ${figures}\n`,
    )
    return held ? 0 : 1
  } finally {
    await mall.stop()
    if (!data) rmSync(folder, { recursive: true, force: true })
  }
}

await runCommand(main, { showStack: true })
