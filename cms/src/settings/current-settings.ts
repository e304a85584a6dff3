import { explainProblems, readSettings, type Settings } from './settings.ts'

let current: Settings | undefined

/** Values that let `next build` read the configuration where no mall runs; nothing connects while building. */
const BUILD_ONLY = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  PAYLOAD_SECRET: '0123456789abcdef0123456789abcdef',
  STORE_KEY: '0123456789abcdef0123456789abcdef',
  MEDIA_DIR: '/nonexistent',
}

const isBuilding = (): boolean => process.env.NEXT_PHASE === 'phase-production-build' || process.env.MALL_BUILD === '1'

/**
 * The process's own configuration, read once.
 * @throws Error with the whole list of problems when the environment cannot be used.
 */
export function currentSettings(): Settings {
  if (current) return current
  const result = readSettings(isBuilding() ? { ...BUILD_ONLY, ...process.env } : process.env)
  if (!result.ok) throw new Error(explainProblems(result.problems))
  current = result.settings
  return current
}
