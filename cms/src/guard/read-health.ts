import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { searchHealth } from '../search/search.ts'
import { readAlarms } from './alarms.ts'
import { lastBeat, ROUND, WORKER_ALARM, watchWorker } from './heart.ts'
import { type HealthReport, lasting, type PartHealth } from './rules/health-view.ts'

/** Without a round for this long, what the guard saw last says nothing any more. ms */
const STALE_ROUND = 120_000

/** From when this process could have heard a worker. */
const upSince = (now: Date): Date => new Date(now.getTime() - process.uptime() * 1000)

/** How the mall is. Asking also looks at the worker, so that a silent one is found out whoever else watches. */
export async function readHealth(payload: Payload, now: Date): Promise<HealthReport> {
  await watchWorker(payload, upSince(now), now)
  const [alarms, all, worker, round, search, jobs] = await Promise.all([
    readAlarms(payload, { open: true }),
    readAlarms(payload, { open: false }),
    lastBeat(payload, 'worker'),
    lastBeat(payload, ROUND),
    searchHealth(payload),
    countJobs(payload),
  ])
  const isOpen = (key: string): boolean => alarms.some((alarm) => alarm.key === key)
  const isStale = round === null || now.getTime() - round.getTime() > STALE_ROUND
  const asked = (name: string, zh: string, en: string): PartHealth => {
    const alarm = alarms.find(({ key }) => key === `part:${name}`)
    const fault = alarm?.faults[0]
    return {
      name,
      label: { zh, en },
      state: alarm ? 'bad' : isStale ? 'unknown' : 'good',
      note:
        fault ?? (isStale ? { zh: '最近没有检查过', en: 'not looked at lately' } : { zh: '正常应答', en: 'answers' }),
    }
  }
  const silence = worker && lasting(worker, now)
  const since = round && lasting(round, now)
  return {
    at: now.toISOString(),
    parts: [
      {
        name: 'database',
        label: { zh: '数据库', en: 'Database' },
        state: 'good',
        note: { zh: '正常应答', en: 'answers' },
      },
      {
        name: 'worker',
        label: { zh: '后台任务进程', en: 'Worker' },
        state: isOpen(WORKER_ALARM) ? 'bad' : 'good',
        note: silence
          ? { zh: `${silence.zh}前有心跳`, en: `heard ${silence.en} ago` }
          : { zh: '还没有心跳', en: 'not heard yet' },
      },
      {
        name: 'guard',
        label: { zh: '误点检查', en: 'Schedule guard' },
        state: isStale ? 'bad' : 'good',
        note: since
          ? { zh: `${since.zh}前查过`, en: `looked ${since.en} ago` }
          : { zh: '还没有查过', en: 'has not looked yet' },
      },
      asked('cms', '商城接口', 'Store API'),
      asked('storefront', '前台', 'Storefront'),
      {
        ...asked('search', '搜索', 'Search'),
        ...(isOpen('part:search') || search.lag === null
          ? {}
          : { note: { zh: `落后 ${search.lag} 条改动`, en: `${search.lag} changes behind` } }),
      },
      {
        name: 'jobs',
        label: { zh: '任务队列', en: 'Job queue' },
        state: jobs.failed > 0 ? 'bad' : 'good',
        note: {
          zh: `等待 ${jobs.due}，失败 ${jobs.failed}`,
          en: `${jobs.due} waiting, ${jobs.failed} failed`,
        },
      },
    ],
    alarms,
    past: all.filter(({ clearedAt }) => clearedAt !== null),
  }
}

async function countJobs(payload: Payload): Promise<{ due: number; failed: number }> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select count(*) filter (where run_at <= now() and attempts < max_attempts)::int as due,
           count(*) filter (where attempts >= max_attempts)::int as failed from graphile_worker.jobs`)
  return { due: Number(rows[0]?.due), failed: Number(rows[0]?.failed) }
}

/** For whoever only asks whether all is well: two figures. */
export async function healthInBrief(payload: Payload, now: Date): Promise<{ worker: boolean; alarms: number }> {
  const worker = await watchWorker(payload, upSince(now), now)
  const { rows } = await databaseOf(payload).drizzle.execute(
    sql`select count(*)::int as open from mall.alarms where cleared_at is null`,
  )
  return { worker, alarms: Number(rows[0]?.open) }
}
