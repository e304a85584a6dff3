import { runStorefront } from './run-storefront.ts'
import { watchSources } from './watched-sources.ts'

/**
 * Entry of the storefront in watch mode: `node --watch src/server/dev.ts`. The same front, with its previews, stands
 * before Astro's own dev server instead of a build. There pages declare nothing of what they depend on: each is rendered
 * anew, and every visitor counts as new to the banners.
 */
await runStorefront('development', async (settings) => {
  const sources = await watchSources(settings)
  return {
    handler: sources.handler,
    sources,
    // Another process, other sources: browsers ask again.
    buildId: `watched-${process.pid}`,
    staticFiles: new Map(),
    onStop: sources.stop,
  }
})
