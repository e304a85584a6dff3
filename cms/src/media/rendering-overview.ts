import type { Rendition } from '@fangshi/media'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { latestRuns } from './jobs/render-runs.ts'
import { countOutdated } from './jobs/renew-outdated.ts'
import { type RenderingPause, renderingPause } from './rendering-pause.ts'
import { describeRenderFailure } from './rules/render-failure.ts'
import { secondsLeft } from './rules/time-left.ts'
import { thumbnailOf } from './thumbnail.ts'

/** The rendering of all pictures at one moment, as the admin shows it. */
export interface RenderingOverview {
  /** pictures, by how far they are; those of `running` are counted in their state as well */
  done: number
  /** on the page, with files still to come */
  ready: number
  waiting: number
  failed: number
  /** made by an older recipe than the one that holds now; counted in their state as well */
  outdated: number
  running: RunningPicture[]
  files: { done: number; total: number }
  /** null: nothing was measured yet, rendering is paused, or no worker is there to do it */
  secondsLeft: number | null
  pause: RenderingPause | null
  /** worker processes alive */
  workers: number
  /** the latest first, at most `FAILURES_SHOWN` */
  failures: FailedPicture[]
}

export interface RunningPicture {
  id: string
  name: string
  done: number
  total: number
}

export interface FailedPicture {
  id: string
  name: string
  thumbnail: string | null
  /** in the reader's language */
  reason: string
  /** ISO 8601 instant of the queue's own next attempt; null: it waits for a person */
  nextTry: string | null
}

const FAILURES_SHOWN = 100

/** Reads where rendering stands: seven small queries, whatever the number of pictures. */
export async function readRenderingOverview(payload: Payload, language: 'zh' | 'en'): Promise<RenderingOverview> {
  const [states, running, failures, pause, runs, workers, outdated] = await Promise.all([
    countStates(payload),
    readRunning(payload),
    readFailures(payload, language),
    renderingPause(payload),
    latestRuns(payload),
    countWorkers(payload),
    countOutdated(payload),
  ])
  const count = (state: string): number => states.get(state)?.pictures ?? 0
  const waiting = count('waiting') + count('rendering')
  const ready = count('ready')
  const open = waiting + ready > 0
  return {
    done: count('done'),
    ready,
    waiting,
    failed: count('failed'),
    outdated,
    running,
    files: {
      done: [...states.values()].reduce((sum, state) => sum + state.filesDone, 0),
      total: [...states.values()].reduce((sum, state) => sum + state.filesTotal, 0),
    },
    secondsLeft: open && (pause || workers === 0) ? null : secondsLeft(runs, { both: waiting, fine: ready }),
    pause,
    workers,
    failures,
  }
}

interface StateCount {
  pictures: number
  filesDone: number
  filesTotal: number
}

async function countStates(payload: Payload): Promise<Map<string, StateCount>> {
  const { rows } = await databaseOf(payload).pool.query<{ state: string } & StateCount>(
    `select coalesce(render_state, 'waiting') as state, count(*)::int as pictures,
            coalesce(sum(render_done), 0)::int as "filesDone", coalesce(sum(render_total), 0)::int as "filesTotal"
       from media where deleted_at is null and original_file is not null group by 1`,
  )
  return new Map(rows.map((row) => [row.state, row]))
}

async function readRunning(payload: Payload): Promise<RunningPicture[]> {
  const { rows } = await databaseOf(payload).pool.query<RunningPicture>(
    `select media.id::text as id, coalesce(media.original_name, '') as name,
            coalesce(media.render_done, 0)::int as done, coalesce(media.render_total, 0)::int as total
       from graphile_worker._private_jobs job
       join graphile_worker._private_tasks task on task.id = job.task_id
       join media on media.id::text = job.payload ->> 'assetId'
      where task.identifier in ('renderAsset', 'refineAsset') and job.locked_at is not null
      order by job.locked_at`,
  )
  return rows
}

async function readFailures(payload: Payload, language: 'zh' | 'en'): Promise<FailedPicture[]> {
  const { rows } = await databaseOf(payload).pool.query<{
    id: string
    name: string
    error: string
    renditions: Rendition[] | null
    kind: string
    nextTry: Date | null
  }>(
    `select media.id::text as id, coalesce(media.original_name, '') as name, coalesce(media.render_error, '') as error,
            media.renditions, media.kind,
            (select min(job.run_at) from graphile_worker.jobs job
              where job.key in ('render:' || media.id, 'refine:' || media.id)
                and job.attempts < job.max_attempts) as "nextTry"
       from media where render_state = 'failed' and deleted_at is null
      order by updated_at desc, id limit $1`,
    [FAILURES_SHOWN],
  )
  return rows.map(({ id, name, error, renditions, kind, nextTry }) => ({
    id,
    name,
    thumbnail: thumbnailOf({ doc: { renditions, kind } }),
    reason: describeRenderFailure(error, language),
    nextTry: nextTry?.toISOString() ?? null,
  }))
}

/** Each worker shows itself by a connection of this name. */
async function countWorkers(payload: Payload): Promise<number> {
  const { rows } = await databaseOf(payload).pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
      where application_name = 'worker alive' and datname = current_database()`,
  )
  return rows[0]?.n ?? 0
}
