import { format } from 'node:util'
import type { Log, LogLevel } from './log.ts'
import type { RouteOf } from './routes.ts'

/**
 * How the log calls an address. Whoever holds the address of an order or a ticket can open it, so of what belongs to a
 * person only the pattern of its route is written down.
 *
 * @param path public, without query
 */
export function pathInLog(path: string, routeOf: RouteOf): string {
  const { kind, pattern } = routeOf(path)
  return kind === 'personal' ? (pattern ?? '') : path
}

/** An address in running text: a path, perhaps with an origin before and a query after it. */
const ADDRESS = /((?:https?:\/\/[^\s/"'`<>()]+)?)(\/[^\s"'`<>()?#]*)(\?[^\s"'`<>()]*)?/g

/** A text with what the log must not know taken out of its addresses: see {@link pathInLog}; queries hold what somebody typed. */
export function wordsInLog(text: string, routeOf: RouteOf): string {
  return text.replace(ADDRESS, (_, origin: string, path: string, query?: string) => {
    return `${origin}${pathInLog(path, routeOf)}${query === undefined ? '' : '?…'}`
  })
}

const LEVELS = { log: 'info', info: 'info', debug: 'info', warn: 'warn', error: 'error' } as const satisfies Partial<
  Record<keyof Console, LogLevel>
>

/**
 * Lets what is said on the console be said in the log: Astro and its adapter write there which address broke, whole and
 * with its query.
 */
export function consoleToLog(spoken: Pick<Console, keyof typeof LEVELS>, log: Log, routeOf: RouteOf): void {
  for (const [method, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, LogLevel][]) {
    spoken[method] = (...words: unknown[]) => log(level, 'console', { words: wordsInLog(format(...words), routeOf) })
  }
}
