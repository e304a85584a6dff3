import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { VitestReport } from '../check/vitest-report.ts'
import { runToEnd } from '../services/child-process.ts'
import type { RunningServices } from '../services/mall-services.ts'
import { inRepository, REPOSITORY } from '../services/repository.ts'
import { readJsonFile } from '../services/state-folder.ts'
import type { ProofFinding } from './finding.ts'
import type { Guard } from './guards/guard.ts'

const PACKAGES = ['cms', 'storefront', 'media', 'scripts']
const LEFT_BEHIND = new Set(['node_modules', '.git', '.data', '.next', '.turbo', 'dist'])

/** A copy of the checkout whose code may be changed; its packages are those of the checkout. */
export function copyCheckout(to: string): string {
  cpSync(REPOSITORY, to, { recursive: true, filter: (source) => !LEFT_BEHIND.has(basename(source)) })
  for (const folder of ['.', ...PACKAGES])
    symlinkSync(inRepository(folder, 'node_modules'), join(to, folder, 'node_modules'))
  return to
}

/** Takes a guard out of the copy, and returns what puts it back. @throws Error when the code does not say what the list says */
function takeOut(copy: string, guard: Guard): () => void {
  const before = new Map<string, string>()
  for (const edit of guard.edits) {
    const file = join(copy, edit.file)
    const code = readFileSync(file, 'utf8')
    if (code.split(edit.with).length !== 2)
      throw new Error(`${guard.name}: not once in ${edit.file}: ${edit.with.trim()}`)
    if (!before.has(file)) before.set(file, code)
    writeFileSync(
      file,
      code.replace(edit.with, () => edit.without),
    )
  }
  return () => {
    for (const [file, code] of before) writeFileSync(file, code)
  }
}

interface Verdict {
  said: 'passed' | 'failed' | 'not found'
  /** first line of the first failure */
  why: string
}

/** Runs one test of the copy by its title. @throws Error when its file cannot be loaded: then a failure says nothing */
async function runTest(
  copy: string,
  { test }: Guard,
  services: RunningServices,
  signal: AbortSignal,
): Promise<Verdict> {
  const outputFile = services.state.at('guard.json')
  writeFileSync(outputFile, '')
  const exit = await runToEnd(
    {
      name: 'test of a guard',
      command: process.execPath,
      args: [
        inRepository('node_modules/vitest/vitest.mjs'),
        'run',
        test.file,
        ...['--root', copy, '-t', test.title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')],
        ...['--reporter', 'json', '--outputFile', outputFile],
      ],
      cwd: copy,
      env: {
        ...process.env,
        NO_COLOR: '1',
        NODE_ENV: 'test',
        TEST_DATABASE_URL: services.databaseUrl,
        TEST_MEILI_URL: services.meili?.url ?? '',
        TEST_MEILI_KEY: services.meili?.key ?? '',
      },
      logFile: services.state.at('logs', 'guards.log'),
      signal,
    },
    services.register,
  )
  const files = readJsonFile<VitestReport>(outputFile)?.testResults ?? []
  const results = files
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => /^(pass|fail)ed$/.test(status))
  if (results.length === 0 && exit.code !== 0) throw new Error(`${test.file} could not be run:\n${exit.logTail(20)}`)
  if (results.length === 0) return { said: 'not found', why: '' }
  const failed = results.find(({ status }) => status === 'failed')
  const [why = ''] = stripVTControlCharacters(failed?.failureMessages?.[0] ?? '').split('\n')
  return { said: failed ? 'failed' : 'passed', why }
}

/** Runs the test of a guard with it, when it must pass, and without it, when it must fail. */
export async function proveGuard(
  copy: string,
  guard: Guard,
  services: RunningServices,
  signal: AbortSignal,
): Promise<ProofFinding> {
  const withIt = await runTest(copy, guard, services, signal)
  if (withIt.said !== 'passed')
    return { held: false, figures: `its test ${withIt.said} with the guard in place: ${withIt.why}` }
  const putBack = takeOut(copy, guard)
  try {
    const without = await runTest(copy, guard, services, signal)
    return { held: without.said === 'failed', figures: `its test ${without.said} without it: ${without.why}` }
  } finally {
    putBack()
  }
}
