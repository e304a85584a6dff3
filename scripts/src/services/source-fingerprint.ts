import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Folders that hold what tools made, and files that no build reads. */
const IGNORED_FOLDERS = new Set(['node_modules', '.next', 'dist', '.astro', '.data', 'coverage'])
const IGNORED_FILES = /\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$|\.md$/

/**
 * A number for the content of files and folders: equal when a build from them would be equal.
 * Names are taken relative to `root`, so that a moved checkout is not built again. Missing paths count as such.
 */
export function sourceFingerprint(root: string, paths: readonly string[], extra: readonly string[] = []): string {
  const hash = createHash('sha256')
  for (const word of extra) hash.update(`${word}\0`)
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      hash.update(`${relative(root, file)}\0`)
      hash.update(createHash('sha256').update(readFileSync(file)).digest())
    }
    hash.update(`${path}\n`)
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return IGNORED_FOLDERS.has(entry.name) ? [] : filesUnder(join(path, entry.name))
      return entry.isFile() && !IGNORED_FILES.test(entry.name) ? [join(path, entry.name)] : []
    })
}
