import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'

/** How often one banner was seen and clicked since the last batch. */
export interface BannerCount {
  id: string
  seen: number
  clicked: number
}

/** One day of a banner or a place. `day` is the mall's, `2026-11-23`. */
export interface CountsOfDay {
  day: string
  seen: number
  clicked: number
}

/**
 * Adds a batch to the counters of the day, in one statement. Ids that are no live banner's are left out; rows are
 * taken in order, so that two batches never wait for each other. A batch is never sent twice: a lost one is lost.
 */
export async function addBannerCounts(tx: Executor, counts: readonly BannerCount[], day: string): Promise<void> {
  await tx.execute(sql`
    insert into mall.banner_counts (day, banner_id, placement, seen, clicked)
    select ${day}::date, b.id, b.placement::text, sum(c.seen), sum(c.clicked)
      from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c(id uuid, seen int, clicked int)
      join banners b on b.id = c.id and b._status = 'published' and b.deleted_at is null
     group by b.id, b.placement
     order by b.id
    on conflict (day, banner_id, placement) do update
       set seen = banner_counts.seen + excluded.seen, clicked = banner_counts.clicked + excluded.clicked`)
}

/** Days of the last `days` with any count, newest first, by banner id. */
export async function countsOfBanners(
  tx: Executor,
  bannerIds: readonly string[],
  since: string,
): Promise<Map<string, CountsOfDay[]>> {
  if (bannerIds.length === 0) return new Map()
  const { rows } = await tx.execute(sql`
    select banner_id::text as key, to_char(day, 'YYYY-MM-DD') as day, sum(seen) as seen, sum(clicked) as clicked
      from mall.banner_counts
     where banner_id = any(${sql.param([...bannerIds])}::uuid[]) and day >= ${since}::date
     group by banner_id, day order by day desc`)
  return byKey(rows)
}

/** The same for places, by name. */
export async function countsOfPlacements(tx: Executor, since: string): Promise<Map<string, CountsOfDay[]>> {
  const { rows } = await tx.execute(sql`
    select placement as key, to_char(day, 'YYYY-MM-DD') as day, sum(seen) as seen, sum(clicked) as clicked
      from mall.banner_counts where day >= ${since}::date
     group by placement, day order by day desc`)
  return byKey(rows)
}

const byKey = (rows: readonly Record<string, unknown>[]): Map<string, CountsOfDay[]> => {
  const days = rows.map((row) => ({
    key: String(row.key),
    of: { day: String(row.day), seen: Number(row.seen), clicked: Number(row.clicked) },
  }))
  return new Map([...Map.groupBy(days, ({ key }) => key)].map(([key, all]) => [key, all.map(({ of }) => of)]))
}
