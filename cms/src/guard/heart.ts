import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { databaseOf } from '../database/transaction.ts'
import { clearAlarms, raiseAlarms } from './alarms.ts'
import { isSilent } from './rules/late.ts'

export const WORKER_ALARM = 'part:worker'
/** A round of looks was finished. */
export const ROUND = 'guard'

/** Says that a process lives, or that something it does again and again was done. */
export async function beat(payload: Payload, name: 'worker' | typeof ROUND): Promise<void> {
  await databaseOf(payload).drizzle.execute(sql`
    insert into mall.heartbeats (name, at) values (${name}, clock_timestamp())
    on conflict (name) do update set at = excluded.at`)
}

export async function lastBeat(payload: Payload, name: 'worker' | typeof ROUND): Promise<Date | null> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`select at from mall.heartbeats where name = ${name}`)
  return rows[0] ? new Date(String(rows[0].at)) : null
}

/**
 * Whether a worker lives, asked by whoever is not one: raises the alarm of a silent one and takes it back.
 * @param listeningSince from when this process has been up
 */
export async function watchWorker(payload: Payload, listeningSince: Date, now: Date): Promise<boolean> {
  const heard = await lastBeat(payload, 'worker')
  if (!isSilent(heard, listeningSince, now)) {
    // What was silent and has not spoken yet stays an alarm, however long this process has been up.
    if (!isSilent(heard, new Date(0), now)) await clearAlarms(payload, [WORKER_ALARM], now)
    return true
  }
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select count(*)::int as waiting from graphile_worker.jobs
     where run_at <= now() and locked_at is null and attempts < max_attempts`)
  const waiting = Number(rows[0]?.waiting ?? 0)
  await raiseAlarms(
    payload,
    [
      {
        key: WORKER_ALARM,
        kind: 'part',
        title: { zh: '后台任务进程没有运行', en: 'The worker is not running' },
        href: '/admin/jobs',
        faults: [
          {
            where: 'worker',
            zh: `图片、邮件、搜索索引和误点检查都停着，${waiting} 项任务在等。请启动后台任务进程。`,
            en: `Pictures, mail, the search index and the guard stand still; ${waiting} jobs wait. Start the worker.`,
          },
        ],
        due: heard,
        event: `alarm:worker:${(heard ?? listeningSince).toISOString()}`,
      },
    ],
    now,
  )
  return false
}
