import { openStore } from '@fangshi/media'
import { jsonLog, type Log } from './log.ts'
import { explainProblems, readStorefrontSettings, type StorefrontSettings } from './settings.ts'
import { type StorefrontParts, startStorefront } from './storefront-server.ts'

/** Where the pages come from: a build, or the sources as they stand. */
export type PageSource = Pick<StorefrontParts, 'handler' | 'buildId' | 'staticFiles' | 'sources'> & {
  onStop?: () => Promise<void>
}

type OpenPages = (settings: StorefrontSettings, log: Log) => Promise<PageSource>

/**
 * The storefront process: checks the settings, starts the front before the pages, and stops it when told to.
 *
 * @param mode what it is started for unless `NODE_ENV` says otherwise
 */
export async function runStorefront(mode: StorefrontSettings['NODE_ENV'], open: OpenPages): Promise<void> {
  const log = jsonLog()
  await start(mode, open, log).catch((error: unknown) => {
    log('error', 'storefront could not start', { error })
    process.exit(1)
  })
}

async function start(mode: StorefrontSettings['NODE_ENV'], open: OpenPages, log: Log): Promise<void> {
  const read = readStorefrontSettings({ ...process.env, NODE_ENV: process.env.NODE_ENV || mode })
  if (!read.ok) {
    process.stderr.write(`${explainProblems(read.problems)}\n`)
    process.exitCode = 78
    return
  }
  const { settings } = read

  // The pages read these at run time, as settings or defaults have them.
  process.env.CMS_URL = settings.CMS_URL
  process.env.STOREFRONT_URL = settings.STOREFRONT_URL

  const { onStop, ...source } = await open(settings, log)
  const shop = await startStorefront({ settings, mediaStore: openMedia(settings), log, ...source })
  log('info', 'storefront ready', {
    address: `http://${settings.STOREFRONT_HOST}:${shop.port}`,
    build: source.buildId,
  })

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      const stopped = shop.stop().then(onStop)
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
