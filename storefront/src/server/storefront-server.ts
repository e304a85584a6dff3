import { createServer, type Server } from 'node:http'
import type { MediaStore } from '@fangshi/media'
import { previewDesk } from '../cms/ask-preview.ts'
import { allowedHosts } from './allowed-hosts.ts'
import { BannerCounter, sendBannerCounts } from './banner-counter.ts'
import { ChangeFollower } from './change-follower.ts'
import { Drain } from './drain.ts'
import { createFront } from './front.ts'
import { HotPages } from './hot-pages.ts'
import type { Log } from './log.ts'
import { mediaFiles } from './media-files.ts'
import type { ServedSources } from './of-the-sources.ts'
import { PageReader } from './page-reader.ts'
import { PageRenderer } from './page-renderer.ts'
import { PreviewDoor } from './preview-door.ts'
import type { ReadyPage } from './ready-page.ts'
import { RefusedPages } from './refused-pages.ts'
import type { PageHandler } from './render-page.ts'
import { bodyPatience, LINGER } from './request-body.ts'
import { type RouteRule, routes, routeTable } from './routes.ts'
import type { StorefrontSettings } from './settings.ts'

export interface StorefrontParts {
  settings: Pick<
    StorefrontSettings,
    | 'STOREFRONT_HOST'
    | 'STOREFRONT_PORT'
    | 'STOREFRONT_URL'
    | 'CMS_URL'
    | 'STORE_KEY'
    | 'PAGE_CACHE_MB'
    | 'ALLOWED_HOSTS'
    | 'CLIENT_ADDRESS_HEADER'
  >
  handler: PageHandler
  buildId: string
  staticFiles: ReadonlyMap<string, ReadyPage>
  /** In watch mode only */
  sources?: ServedSources | undefined
  mediaStore: Pick<MediaStore, 'read' | 'sizeOf'>
  log: Log
  routeRules?: readonly RouteRule[]
  /** ms since the epoch */
  now?: () => number
  /** how slow a body may be */
  bodyPatience?: (bytes: number) => number
  /** how much may be under way at once in forms with photographs */
  uploadBytes?: number
}

export interface RunningStorefront {
  server: Server
  pages: PageReader
  follower: ChangeFollower
  /** The port it listens on */
  port: number
  /** Lets begun requests finish, then stops everything. */
  stop: () => Promise<void>
}

/** Puts the parts together, starts following changes, and listens. Rejects when the port is taken. */
export async function startStorefront(parts: StorefrontParts): Promise<RunningStorefront> {
  const { settings, handler, buildId, staticFiles, mediaStore, log, now = Date.now } = parts
  const publicUrl = settings.STOREFRONT_URL
  const rules = parts.routeRules ?? routes
  const routeOf = routeTable(rules)
  const renderer = await PageRenderer.create({
    handler,
    buildId,
    publicUrl,
    addressHeader: settings.CLIENT_ADDRESS_HEADER ?? null,
    routeOf,
    log,
  })
  const pages: PageReader = new PageReader({
    render: (url) => renderer.forEverybody(url),
    renderFailed: (url, error) => renderer.broken(url, error),
    maxBytes: settings.PAGE_CACHE_MB * 1024 * 1024,
    now,
    isFollowing: () => follower.isFollowing(),
    onSpoiled: (spoiled) => hotPages.add(spoiled),
  })
  const refused = await RefusedPages.create(pages, publicUrl.startsWith('https:'))
  const hotPages = new HotPages(async (key) => void (await pages.read(key)))
  const follower = new ChangeFollower({
    cmsUrl: settings.CMS_URL,
    storeKey: settings.STORE_KEY,
    onChange: (tags) => pages.change(tags),
    onReset: () => pages.changeAll(),
    log,
    now,
  })

  const counter = new BannerCounter({ send: sendBannerCounts(settings.CMS_URL, settings.STORE_KEY), log, now })

  const server = createServer({
    headersTimeout: 10_000,
    // The front looks after bodies and knows how long each may take; this ends what it does not read.
    requestTimeout: bodyPatience(Math.max(...rules.map(({ longestBody = 0 }) => longestBody))) + LINGER,
    // Longer than proxies keep theirs: they must be the ones to hang up, or they answer 502 now and then.
    keepAliveTimeout: 75_000,
  })
  const drain = new Drain(server)
  const port = await listen(server, settings.STOREFRONT_PORT, settings.STOREFRONT_HOST)
  server.on(
    'request',
    createFront({
      pages,
      renderer,
      preview: new PreviewDoor({
        desk: previewDesk(settings.CMS_URL, settings.STORE_KEY),
        publicUrl,
        now,
        cmsUrl: settings.CMS_URL,
        storeKey: settings.STORE_KEY,
        renderLive: (url, look) => renderer.forLive(url, look),
      }),
      refused,
      bodyPatience: parts.bodyPatience,
      uploadBytes: parts.uploadBytes,
      routeOf,
      staticFiles,
      sources: parts.sources,
      media: mediaFiles(mediaStore, publicUrl.startsWith('https:'), log),
      isAllowedHost: allowedHosts(publicUrl, settings.ALLOWED_HOSTS ?? [], port),
      publicUrl,
      now,
      counter,
      addressHeader: settings.CLIENT_ADDRESS_HEADER ?? null,
      health: () => ({
        ok: !drain.isDraining,
        build: buildId,
        changes: follower.state(),
        cache: { ...pages.size, ...pages.counts },
      }),
      log,
    }),
  )
  if (parts.sources) server.on('upgrade', parts.sources.upgrade)
  follower.start()
  return {
    server,
    pages,
    follower,
    port,
    stop: async () => {
      hotPages.stop()
      await drain.drain()
      await counter.stop()
      await follower.stop()
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
