import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AstroInlineConfig, dev } from 'astro'
import { isOfTheSources, type ServedSources, WATCH_POLICY } from './of-the-sources.ts'
import type { PageHandler } from './render-page.ts'
import type { StorefrontSettings } from './settings.ts'

/** The pages as they stand in the sources, and what browsers need to follow them. */
export interface WatchedSources extends ServedSources {
  handler: PageHandler
  stop: () => Promise<void>
}

/** Where Astro looks for what the front says of a request; in a build it is an argument of the handler. */
const LOCALS = Symbol.for('astro.locals')

/** Astro's dev server insists on a port of its own. Nobody asks there; a taken one is replaced. */
const OWN_PORT = 5173

/** Starts Astro's dev server behind the front. */
export async function watchSources(settings: StorefrontSettings): Promise<WatchedSources> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const publicFiles = join(root, 'public')
  // Astro begins anew, with another server, when its configuration changes.
  let upgrade: WatchedSources['upgrade'] = (_, socket) => socket.destroy()
  const ownNames = [settings.STOREFRONT_URL, ...(settings.ALLOWED_HOSTS ?? []).map((host) => `http://${host}`)]
  const server = await dev({
    root,
    server: { host: '127.0.0.1', port: OWN_PORT, allowedHosts: ownNames.map((name) => new URL(name).hostname) },
    // Its hashes are of what a build makes; pages get a policy below that lets the sources through.
    security: { csp: false },
    vite: {
      // The front says who may ask.
      server: { cors: false },
      plugins: [
        {
          name: 'behind-the-front',
          configureServer: ({ httpServer }) => {
            upgrade = (req, socket, head) => httpServer?.emit('upgrade', req, socket, head)
          },
        },
      ],
    },
  } satisfies AstroInlineConfig)
  return {
    handler: (req, res, _, locals) => {
      res.setHeader('content-security-policy', WATCH_POLICY)
      server.handle(Object.assign(req, { [LOCALS]: locals }), res)
    },
    answer: (req, res) => {
      const isFile = (path: string) => {
        const file = join(publicFiles, path)
        return existsSync(file) && statSync(file).isFile()
      }
      if (!isOfTheSources(req.url ?? '/', isFile)) return false
      server.handle(req, res)
      return true
    },
    upgrade: (req, socket, head) => upgrade(req, socket, head),
    stop: () => server.stop(),
  }
}
