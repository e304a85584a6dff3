/**
 * `pnpm prove [name…] [--rounds 5]`: proves over HTTP, against a whole mall of its own with two cms processes, that
 * nothing is oversold, doubled or lost. Ends with 1 when a promise did not hold. `pnpm prove releases` runs those about
 * releases alone: whole, never early, at most a second late, through kills.
 *
 * `pnpm prove photos [--count 40] [--megapixels 12] [--kills 5] [--data folder]`: that so many photographs are rendered
 * unattended through kills of the worker and a pause. Needs about 20 MB of disk a photograph of 12 megapixels.
 *
 * `pnpm prove guards [name…]`: takes one guard after the other out of a copy of the code and runs its test, which must
 * pass with it and fail without it. About a minute a guard.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Proof } from './proof/finding.ts'
import { startProofMall } from './proof/proof-mall.ts'
import { withoutMall } from './services/environment.ts'
import { startServices } from './services/mall-services.ts'
import { lineProgress } from './services/progress.ts'
import { runCommand } from './services/run-command.ts'
import { openStateFolder } from './services/state-folder.ts'
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
  if (positionals[0] === 'guards') return proveGuards(positionals.slice(1))
  const rounds = wholeNumber('rounds')
  const { RACES } = await import('./proof/races.ts')
  const { CRASHES } = await import('./proof/crashes.ts')
  const { KILLS_BETWEEN_STEPS } = await import('./proof/kills-between-steps.ts')
  const { RELEASES } = await import('./proof/releases.ts')
  const all: readonly Proof[] = [...RACES, ...KILLS_BETWEEN_STEPS, ...CRASHES, ...RELEASES]
  /** By its own name, or by the first word of several: `releases` is all that are about them. */
  const isCalled = (proof: Proof, name: string): boolean => proof.name === name || proof.name.startsWith(`${name}-`)
  const unknown = positionals.filter((name) => !all.some((proof) => isCalled(proof, name)))
  if (unknown.length > 0)
    throw new Error(
      `No such proof: ${unknown.join(', ')}. There are photos and guards, which run alone, and ${all.map(({ name }) => name).join(', ')}`,
    )
  const wanted = positionals.length > 0 ? all.filter((proof) => positionals.some((name) => isCalled(proof, name))) : all
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

/** Of the tests themselves: each must notice that what it tests is gone. */
async function proveGuards(names: readonly string[]): Promise<number> {
  const { GUARDS } = await import('./proof/guards.ts')
  const { copyCheckout, proveGuard } = await import('./proof/without-guards.ts')
  const unknown = names.filter((name) => !GUARDS.some((guard) => guard.name === name))
  if (unknown.length > 0)
    throw new Error(`No such guard: ${unknown.join(', ')}. There are ${GUARDS.map(({ name }) => name).join(', ')}`)
  const wanted = names.length > 0 ? GUARDS.filter(({ name }) => names.includes(name)) : GUARDS
  // PostgreSQL may run as another user, who must pass through to its own folder inside.
  const folder = openStateFolder(mkdtempSync(join(tmpdir(), 'fangshi-guards-'))).root
  const { signal } = stopOnSignals()
  let broken = 0
  try {
    const services = await startServices({
      data: join(folder, 'services'),
      env: withoutMall(process.env),
      progress: lineProgress(),
      durable: false,
    })
    try {
      const copy = copyCheckout(join(folder, 'copy'))
      for (const guard of wanted) {
        signal.throwIfAborted()
        const { held, figures } = await proveGuard(copy, guard, services, signal)
        if (!held) broken += 1
        process.stdout.write(`${held ? 'held  ' : 'BROKEN'} ${guard.name} prevents ${guard.prevents}: ${figures}\n`)
      }
    } finally {
      await services.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  process.stdout.write(`${wanted.length} guards, ${broken} broken\n`)
  return broken === 0 ? 0 : 1
}

await runCommand(main, { showStack: true })
