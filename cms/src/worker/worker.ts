import { EventEmitter } from 'node:events'
import { run, type WorkerEvents } from 'graphile-worker'
import { openPayload } from '../database/open-payload.ts'
import { guardShop, showLife } from '../guard/guard.ts'
import { RENDER_LANE, watchForLostJobs } from '../jobs/jobs.ts'
import { renderingPause } from '../media/media.ts'
import { watchReleases } from '../releases/releases.ts'
import { followForSearch } from '../search/search.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { giveWayToPages, picturesAtOnce } from './machine-share.ts'
import { CLOCK, RENDER_TASKS, TASKS } from './task-list.ts'
import { tasksWith } from './tasks-with.ts'

/**
 * The worker process: runs jobs and keeps the search index in step. Any number of them may run; jobs are
 * claimed with SKIP LOCKED and only one of them follows for search at a time.
 */
const payload = await openPayload()
const settings = currentSettings()
const stopping = new AbortController()
const poolIds = new Set<string>()
const events: WorkerEvents = new EventEmitter()
events.on('pool:create', ({ workerPool }) => poolIds.add(workerPool.id))

const shared = { connectionString: settings.DATABASE_URL, noHandleSignals: true, events, pollInterval: 1000 }
giveWayToPages()
const runner = await run({
  ...shared,
  concurrency: settings.WORKER_CONCURRENCY,
  crontab: CLOCK,
  taskList: tasksWith(payload, TASKS),
})
const rendering = await run({
  ...shared,
  concurrency: picturesAtOnce(settings.RENDER_CONCURRENCY),
  // Asked before each picture; while the database is away none is begun.
  forbiddenFlags: async () => ((await renderingPause(payload).catch(() => true)) ? [RENDER_LANE] : []),
  taskList: tasksWith(payload, RENDER_TASKS),
})
const following = followForSearch(payload, stopping.signal)
const releasing = watchReleases(payload, stopping.signal)
const guarding = guardShop(payload, stopping.signal)
const finished = new AbortController()
const living = showLife(payload, finished.signal)
const watching = watchForLostJobs({ databaseUrl: settings.DATABASE_URL, poolIds, signal: finished.signal })

async function stop(): Promise<void> {
  stopping.abort()
  await Promise.allSettled([runner.stop(), rendering.stop(), following, releasing, guarding])
  // Last of all: while a job is being finished, this worker counts as alive.
  finished.abort()
  await Promise.all([watching, living])
  process.exit(0)
}

process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.once('disconnect', stop)
payload.logger.info('worker ready')
