import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ChildRegister, runToEnd } from './child-process.ts'
import type { Environment } from './environment.ts'
import { type Progress, step } from './progress.ts'
import { inRepository, REPOSITORY } from './repository.ts'
import { sourceFingerprint } from './source-fingerprint.ts'
import { readJsonFile, type StateFolder, writePrivateFile } from './state-folder.ts'

interface Build {
  /** what people call it */
  name: string
  folder: string
  /** script run by Node inside the folder, and its arguments */
  command: string[]
  /** everything the result depends on */
  sources: string[]
  /** folder of the result */
  output: string
  /** a file only a finished build has */
  proof: string
  /** environment that goes into the result */
  variables: string[]
}

const SHARED = ['pnpm-lock.yaml', 'tsconfig.json', 'media/src', 'media/package.json']

const BUILDS: Build[] = [
  {
    name: 'the admin and the API',
    folder: 'cms',
    command: ['node_modules/next/dist/bin/next', 'build'],
    sources: ['cms', ...SHARED],
    output: '.next',
    proof: '.next/BUILD_ID',
    variables: [],
  },
  {
    name: 'the storefront',
    folder: 'storefront',
    command: ['node_modules/astro/bin/astro.mjs', 'build'],
    sources: ['storefront', 'cms/src/store-api', ...SHARED],
    output: 'dist',
    proof: 'dist/server/entry.mjs',
    variables: ['STOREFRONT_URL'],
  },
]

/** Where a finished build keeps what it was made from: beside the result, so that both go together. */
const recordFile = (build: Build): string => inRepository(build.folder, build.output, 'built-from.json')

export interface BuildOptions {
  state: StateFolder
  env: Environment
  progress: Progress
  register?: ChildRegister
  /** build even what did not change */
  force?: boolean
  signal?: AbortSignal
}

/** Builds the parts whose sources, packages or Node version changed since their last finished build. */
export async function buildWhatChanged(options: BuildOptions): Promise<void> {
  for (const build of BUILDS) {
    const fingerprint = sourceFingerprint(REPOSITORY, build.sources, [
      process.version,
      ...build.variables.map((name) => `${name}=${options.env[name] ?? ''}`),
    ])
    const made = readJsonFile<{ fingerprint: string }>(recordFile(build))
    const isCurrent = made?.fingerprint === fingerprint && existsSync(inRepository(build.folder, build.proof))
    if (isCurrent && !options.force) continue
    rmSync(recordFile(build), { force: true })
    await step(options.progress, `Build ${build.name}`, () => runBuild(build, options))
    writePrivateFile(recordFile(build), JSON.stringify({ fingerprint }))
  }
}

async function runBuild(build: Build, options: BuildOptions): Promise<void> {
  const folder = inRepository(build.folder)
  const [script, ...args] = build.command as [string, ...string[]]
  const exit = await runToEnd(
    {
      name: `build of ${build.name}`,
      command: process.execPath,
      args: [join(folder, script), ...args],
      cwd: folder,
      env: { ...options.env, NODE_ENV: 'production', NO_COLOR: '1' },
      logFile: options.state.at('logs', `build-${build.folder}.log`),
      ...(options.signal ? { signal: options.signal } : {}),
    },
    options.register,
  )
  if (exit.code !== 0) throw new Error(`Building ${build.name} failed:\n${exit.logTail(40)}`)
}
