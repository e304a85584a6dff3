import { run, type TaskList } from 'graphile-worker'
import { openPayload } from '../database/open-payload.ts'
import { followForSearch } from '../search/search.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { TASKS } from './task-list.ts'

/**
 * The worker process: runs jobs and keeps the search index in step. Any number of them may run; jobs are
 * claimed with SKIP LOCKED and only one of them follows for search at a time.
 */
const payload = await openPayload()
const settings = currentSettings()
const stopping = new AbortController()

const runner = await run({
  connectionString: settings.DATABASE_URL,
  concurrency: settings.WORKER_CONCURRENCY,
  noHandleSignals: true,
  pollInterval: 1000,
  taskList: Object.fromEntries(
    Object.entries(TASKS).map(([name, task]) => [name, (input: unknown) => task(payload, input as never)]),
  ) as TaskList,
})
const following = followForSearch(payload, stopping.signal)

async function stop(): Promise<void> {
  stopping.abort()
  await Promise.allSettled([runner.stop(), following])
  process.exit(0)
}

process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.once('disconnect', stop)
payload.logger.info('worker ready')
