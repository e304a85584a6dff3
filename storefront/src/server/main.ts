import { fileURLToPath } from 'node:url'
import { openStore } from '@fangshi/media'
import { readBuildId } from './build-id.ts'
import { jsonLog, type Log } from './log.ts'
import type { PageHandler } from './render-page.ts'
import { explainProblems, readStorefrontSettings, type StorefrontSettings } from './settings.ts'
import { loadStaticFiles } from './static-files.ts'
import { startStorefront } from './storefront-server.ts'

/** Entry of the storefront process: `node src/server/main.ts`, after `astro build`. */
async function main(log: Log): Promise<void> {
  const read = readStorefrontSettings(process.env)
  if (!read.ok) {
    process.stderr.write(`${explainProblems(read.problems)}\n`)
    process.exitCode = 78
    return
  }
  const { settings } = read
  const dist = settings.STOREFRONT_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))

  // The pages read these at run time, as settings or defaults have them.
  process.env.CMS_URL = settings.CMS_URL
  process.env.STOREFRONT_URL = settings.STOREFRONT_URL

  const buildId = await readBuildId(dist)
  const staticFiles = await loadStaticFiles(`${dist}/client`, buildId, settings.STOREFRONT_URL.startsWith('https:'))
  const { handler } = (await import(`${dist}/server/entry.mjs`)) as { handler: PageHandler }
  const shop = await startStorefront({
    settings,
    handler,
    buildId,
    staticFiles,
    mediaStore: openMedia(settings),
    log,
  })
  log('info', 'storefront ready', { address: `http://${settings.STOREFRONT_HOST}:${shop.port}`, build: buildId })

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      const stopped = shop.stop()
      log('info', 'storefront stopping', { signal })
      void stopped.then(() => {
        log('info', 'storefront stopped')
        // Astro's adapter and idle connections to the CMS would keep the process alive a little longer.
        process.exit(0)
      })
    })
  }
}

function openMedia(settings: StorefrontSettings): ReturnType<typeof openStore> {
  const { MEDIA_DIR, S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings
  if (S3_BUCKET && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY) {
    return openStore({
      s3: {
        bucket: S3_BUCKET,
        region: S3_REGION,
        accessKeyId: S3_ACCESS_KEY_ID,
        secretAccessKey: S3_SECRET_ACCESS_KEY,
        ...(S3_ENDPOINT ? { endpoint: S3_ENDPOINT, forcePathStyle: true } : {}),
      },
    })
  }
  return openStore(MEDIA_DIR ? { dir: MEDIA_DIR } : {})
}

const log = jsonLog()
await main(log).catch((error: unknown) => {
  log('error', 'storefront could not start', { error })
  process.exit(1)
})
