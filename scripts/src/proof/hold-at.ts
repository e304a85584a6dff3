import { Client } from 'pg'
import { waitUntil } from '../services/wait-until.ts'
import type { ProofMall } from './proof-mall.ts'
import { PAYING_STOPS, PLACING_STOPS, type Stop } from './stops.ts'

/** Advisory locks of the proof; the shop uses none of this number. */
const LOCK_SPACE = 7401

const STOPS: readonly Stop[] = [...PLACING_STOPS, ...PAYING_STOPS]

/**
 * Puts waiting places into the proof's database: a trigger each that asks for a lock, shared. While nobody holds
 * that lock it costs nothing and stops nothing.
 */
export async function installStops(mall: ProofMall): Promise<void> {
  await mall.query('create schema proof')
  await mall.query(`
    create function proof.wait() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(${LOCK_SPACE}, tg_argv[0]::int);
      return new;
    end $$`)
  for (const [index, { hold }] of STOPS.entries()) {
    if (hold.kind !== 'row' && hold.kind !== 'commit') continue
    const head =
      hold.kind === 'row'
        ? `create trigger proof_${index} ${hold.timing} ${hold.event} on ${hold.table}`
        : `create constraint trigger proof_${index} after ${hold.event} on ${hold.table} deferrable initially deferred`
    await mall.query(`${head} for each row when (${hold.only}) execute function proof.wait('${index}')`)
  }
}

/** Takes the waiting places out again. */
export const removeStops = (mall: ProofMall) => mall.query('drop schema if exists proof cascade')

export interface HeldStop {
  /** Resolves when the shop waits at the stop. @throws Error when it never comes there: then nothing is proven */
  reached(): Promise<void>
  /** Lets go, also when the database has been killed meanwhile. */
  release(): Promise<void>
}

/** From now on whoever comes to the stop waits there. */
export async function holdAt(mall: ProofMall, stop: Stop, orderId: string | null): Promise<HeldStop> {
  const { hold } = stop
  const holder = new Client({ connectionString: mall.mall.databaseUrl })
  // PostgreSQL may be what is killed.
  holder.on('error', () => undefined)
  await holder.connect()
  const { rows } = await holder.query('select pg_backend_pid() as pid')
  const pid = Number(rows[0].pid)
  if (hold.kind === 'table') {
    await holder.query('begin')
    await holder.query(`lock table ${hold.table} in access exclusive mode`)
  } else if (hold.kind === 'order') {
    await holder.query('begin')
    await holder.query('select 1 from orders where id = $1 for update', [orderId])
  } else {
    await holder.query('select pg_advisory_lock($1, $2)', [LOCK_SPACE, STOPS.indexOf(stop)])
  }
  const query = hold.kind === 'table' ? hold.query : '%'
  return {
    reached: async () => {
      await waitUntil(
        `the shop waiting at ${stop.name}`,
        async () => {
          const waiting = await mall.query(
            'select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid)) and query ilike $2',
            [pid, query],
          )
          return waiting.length > 0
        },
        { timeoutMs: 20_000, everyMs: 10 },
      )
    },
    release: () => holder.end().catch(() => undefined),
  }
}
