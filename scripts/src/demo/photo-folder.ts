import { createRequire } from 'node:module'
import path from 'node:path'

/** Where the demo's photographs lie on this machine. @throws when `@vendure/create` is not installed */
export function photoFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('@vendure/create/package.json')
  return path.join(path.dirname(manifest), 'assets/images')
}
