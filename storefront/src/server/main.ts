import { fileURLToPath } from 'node:url'
import { readBuildId } from './build-id.ts'
import { consoleToLog } from './log-words.ts'
import type { PageHandler } from './render-page.ts'
import { routes, routeTable } from './routes.ts'
import { runStorefront } from './run-storefront.ts'
import { loadStaticFiles } from './static-files.ts'

/** Entry of the storefront process: `node src/server/main.ts`, after `astro build`. */
await runStorefront('production', async (settings, log) => {
  consoleToLog(console, log, routeTable(routes))
  const dist = settings.STOREFRONT_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))
  const buildId = await readBuildId(dist)
  const staticFiles = await loadStaticFiles(`${dist}/client`, buildId, settings.STOREFRONT_URL.startsWith('https:'))
  const { handler } = (await import(`${dist}/server/entry.mjs`)) as { handler: PageHandler }
  return { handler, buildId, staticFiles }
})
