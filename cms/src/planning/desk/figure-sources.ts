import { sql } from '@payloadcms/db-postgres'
import { databaseOf } from '../../database/transaction.ts'
import { formatFen } from '../../money/money.ts'
import { searchHealth } from '../../search/search.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { dayInZone } from '../../time/time.ts'
import { moveOnWall, startOfDay } from '../rules/wall-clock.ts'
import type { DeskReader, FigureSource, Words } from './desk-item.ts'

async function rowOf({ req }: DeskReader, query: ReturnType<typeof sql>): Promise<Record<string, unknown>> {
  const { rows } = await databaseOf(req.payload).drizzle.execute(query)
  return (rows[0] ?? {}) as Record<string, unknown>
}

const inPercent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`)

/** Today until now, and the same hours a week ago: a morning is compared with a morning. */
function todayAndAWeekAgo(now: Date) {
  const zone = currentSettings().MALL_TIME_ZONE
  const from = startOfDay(dayInZone(now, zone), zone)
  const back = (at: string) => moveOnWall(at, { days: -7 }, zone)
  return { from, until: now.toISOString(), fromBefore: back(from), untilBefore: back(now.toISOString()) }
}

/** What was paid today, less what was given back of it. */
const salesToday: FigureSource = {
  roles: ['operations', 'marketing', 'finance'],
  resource: 'sales-report',
  read: async (reader) => {
    const { from, until, fromBefore, untilBefore } = todayAndAWeekAgo(reader.now)
    const row = await rowOf(
      reader,
      sql`select coalesce(sum(totals_paid - totals_refunded) filter (where paid_at >= ${from}::timestamptz), 0) as today,
                 count(*) filter (where paid_at >= ${from}::timestamptz) as orders,
                 coalesce(sum(totals_paid - totals_refunded) filter (where paid_at < ${untilBefore}::timestamptz), 0) as before
            from orders where payment <> 'pending' and paid_at >= ${fromBefore}::timestamptz
             and paid_at < ${until}::timestamptz
             and (paid_at >= ${from}::timestamptz or paid_at < ${untilBefore}::timestamptz)`,
    )
    const before = formatFen(Number(row.before))
    return {
      label: { zh: `今日实收（${Number(row.orders)} 单）`, en: `Paid today (${Number(row.orders)} orders)` },
      value: formatFen(Number(row.today)),
      note: { zh: `上周同日此时 ${before}`, en: `${before} at this hour a week ago` },
      href: '/admin/sales',
    }
  },
}

/** Of the carts of seven days, how many became an order. The shop counts no visits, so this is its honest conversion. */
const cartsOrdered: FigureSource = {
  roles: ['operations', 'marketing'],
  resource: 'sales-report',
  read: async (reader) => {
    const week = new Date(reader.now.getTime() - 7 * 86_400_000).toISOString()
    const two = new Date(reader.now.getTime() - 14 * 86_400_000).toISOString()
    const row = await rowOf(
      reader,
      sql`select count(*) filter (where created_at >= ${week}::timestamptz) as carts,
                 count(*) filter (where created_at >= ${week}::timestamptz and state = 'ordered') as ordered,
                 count(*) filter (where created_at < ${week}::timestamptz) as carts_before,
                 count(*) filter (where created_at < ${week}::timestamptz and state = 'ordered') as ordered_before
            from mall.carts where created_at >= ${two}::timestamptz and state <> 'merged'`,
    )
    const [carts, ordered] = [Number(row.carts), Number(row.ordered)]
    const before = inPercent(Number(row.ordered_before), Number(row.carts_before))
    return {
      label: { zh: '购物车成单率 · 7 天', en: 'Carts that became orders · 7 days' },
      value: inPercent(ordered, carts),
      note:
        carts === 0
          ? { zh: '这 7 天还没有购物车', en: 'no carts in these days' }
          : {
              zh: `${carts} 个购物车成交 ${ordered}；前 7 天 ${before}`,
              en: `${ordered} of ${carts}; ${before} before`,
            },
      href: null,
    }
  },
}

/** How often live banners were seen and clicked in fourteen days. */
const bannerClicks: FigureSource = {
  roles: ['designer', 'operations', 'marketing'],
  resource: 'banners',
  read: async (reader) => {
    const row = await rowOf(
      reader,
      sql`select coalesce(sum(seen), 0) as seen, coalesce(sum(clicked), 0) as clicked
            from mall.banner_counts where day > current_date - 14`,
    )
    const [seen, clicked] = [Number(row.seen), Number(row.clicked)]
    return {
      label: { zh: '横幅点击率 · 14 天', en: 'Banner click rate · 14 days' },
      value: inPercent(clicked, seen),
      note:
        seen === 0
          ? { zh: '还没有人看到过', en: 'nobody has seen one yet' }
          : { zh: `看到 ${seen} 次，点击 ${clicked} 次`, en: `seen ${seen}, clicked ${clicked}` },
      href: '/admin/placements',
    }
  },
}

const assetsMade: FigureSource = {
  roles: ['designer'],
  resource: 'media',
  read: async (reader) => {
    const week = new Date(reader.now.getTime() - 7 * 86_400_000).toISOString()
    const row = await rowOf(
      reader,
      sql`select count(*) filter (where created_at >= ${week}::timestamptz) as made, count(*) as total
            from media where deleted_at is null`,
    )
    return {
      label: { zh: '新素材 · 7 天', en: 'New assets · 7 days' },
      value: String(Number(row.made)),
      note: { zh: `素材库共 ${Number(row.total)} 个`, en: `${Number(row.total)} in the library` },
      href: '/admin/library',
    }
  },
}

/** What one owns that went live within thirty days, and how often it had to be changed before. */
const published: FigureSource = {
  roles: ['copywriter', 'marketing'],
  resource: 'articles',
  read: async (reader) => {
    const month = new Date(reader.now.getTime() - 30 * 86_400_000).toISOString()
    const t = reader.now.toISOString()
    const row = await rowOf(
      reader,
      sql`select count(*) filter (where owner_id = ${reader.staffId}::uuid) as own, count(*) as all_of_us from articles
           where _status = 'published' and deleted_at is null
             and coalesce(window_from, created_at) between ${month}::timestamptz and ${t}::timestamptz`,
    )
    return {
      label: { zh: '我上线的文章 · 30 天', en: 'My articles live · 30 days' },
      value: String(Number(row.own)),
      note: { zh: `全队 ${Number(row.all_of_us)} 篇`, en: `${Number(row.all_of_us)} of the team` },
      href: '/admin/collections/articles',
    }
  },
}

/** Of what one submitted in ninety days, how much came back. */
const rework: FigureSource = {
  roles: ['copywriter', 'designer'],
  resource: 'articles',
  read: async (reader) => {
    const quarter = new Date(reader.now.getTime() - 90 * 86_400_000).toISOString()
    const row = await rowOf(
      reader,
      sql`with mine as (
            select doc_id, resource from activity
             where actor_id = ${reader.staffId}::uuid and action like '%.submit' and at >= ${quarter}::timestamptz
             group by doc_id, resource)
          select count(*) as sent, count(*) filter (where exists (
            select from activity back where back.doc_id = mine.doc_id and back.resource = mine.resource
               and back.action like '%.request_changes' and back.at >= ${quarter}::timestamptz)) as back from mine`,
    )
    const [sent, back] = [Number(row.sent), Number(row.back)]
    return {
      label: { zh: '退改率 · 90 天', en: 'Sent back · 90 days' },
      value: inPercent(back, sent),
      note:
        sent === 0
          ? { zh: '还没有送审过', en: 'nothing was submitted yet' }
          : { zh: `送审 ${sent} 件，退改 ${back} 件`, en: `${back} of ${sent} submitted` },
      href: null,
    }
  },
}

const firstAnswer: FigureSource = {
  roles: ['service', 'operations'],
  resource: 'tickets',
  read: async (reader) => {
    const week = new Date(reader.now.getTime() - 7 * 86_400_000).toISOString()
    const row = await rowOf(
      reader,
      sql`select percentile_cont(0.5) within group (order by extract(epoch from first_response_at - created_at) / 60)
                   filter (where first_response_at is not null) as median,
                 count(first_response_at) as answered, count(*) as opened
            from tickets where created_at >= ${week}::timestamptz`,
    )
    const median = row.median === null || row.median === undefined ? null : Math.round(Number(row.median))
    return {
      label: { zh: '首次回复 · 7 天中位数', en: 'First answer · median of 7 days' },
      value: median === null ? '–' : median < 120 ? `${median} min` : `${Math.round(median / 60)} h`,
      note: {
        zh: `新工单 ${Number(row.opened)}，已回复 ${Number(row.answered)}`,
        en: `${Number(row.answered)} of ${Number(row.opened)} new tickets answered`,
      },
      href: '/admin/collections/tickets',
    }
  },
}

const sentToday: FigureSource = {
  roles: ['fulfilment'],
  resource: 'orders',
  read: async (reader) => {
    const { from, until, fromBefore, untilBefore } = todayAndAWeekAgo(reader.now)
    const row = await rowOf(
      reader,
      sql`select count(*) filter (where shipped_at >= ${from}::timestamptz and shipped_at <= ${until}::timestamptz) as today,
                 count(*) filter (where shipped_at >= ${fromBefore}::timestamptz and shipped_at <= ${untilBefore}::timestamptz) as before,
                 percentile_cont(0.5) within group (order by extract(epoch from shipped_at - paid_at) / 3600)
                   filter (where shipped_at > ${fromBefore}::timestamptz and paid_at is not null) as hours
            from orders where shipped_at >= ${fromBefore}::timestamptz`,
    )
    const hours = row.hours === null || row.hours === undefined ? '–' : `${Math.round(Number(row.hours))} h`
    const note: Words = {
      zh: `上周同日此时 ${Number(row.before)} 单；付款到发货中位数 ${hours}`,
      en: `${Number(row.before)} a week ago; median from payment ${hours}`,
    }
    return {
      label: { zh: '今日发出', en: 'Sent today' },
      value: String(Number(row.today)),
      note,
      href: '/admin/bulk-ship',
    }
  },
}

const moneyOut: FigureSource = {
  roles: ['finance'],
  resource: 'refunds',
  read: async (reader) => {
    const month = new Date(reader.now.getTime() - 30 * 86_400_000).toISOString()
    const row = await rowOf(
      reader,
      sql`select coalesce(sum(amount) filter (where state = 'done'), 0) as done,
                 coalesce(sum(amount) filter (where state <> 'done'), 0) as open, count(*) as n
            from refunds where created_at >= ${month}::timestamptz`,
    )
    return {
      label: { zh: '退款 · 30 天', en: 'Refunds · 30 days' },
      value: formatFen(Number(row.done)),
      note: {
        zh: `共 ${Number(row.n)} 笔，未完成 ${formatFen(Number(row.open))}`,
        en: `${Number(row.n)} in all, ${formatFen(Number(row.open))} open`,
      },
      href: '/admin/collections/refunds',
    }
  },
}

const queue: FigureSource = {
  roles: ['tech'],
  resource: 'jobs',
  read: async (reader) => {
    const row = await rowOf(
      reader,
      sql`select count(*) filter (where run_at <= now() and attempts < max_attempts) as due,
                 count(*) filter (where attempts >= max_attempts) as failed,
                 coalesce(extract(epoch from now() - min(run_at) filter (where run_at <= now() and attempts < max_attempts
                   and locked_at is null)), 0) as oldest
            from graphile_worker.jobs`,
    )
    const oldest = Math.round(Number(row.oldest))
    return {
      label: { zh: '任务队列', en: 'Job queue' },
      value: String(Number(row.due)),
      note: {
        zh: `失败 ${Number(row.failed)}，最久已等 ${oldest} 秒`,
        en: `${Number(row.failed)} failed, oldest waits ${oldest} s`,
      },
      href: '/admin/jobs',
    }
  },
}

const searchLag: FigureSource = {
  roles: ['tech'],
  resource: 'jobs',
  read: async ({ req }) => {
    const { ok, lag, parked } = await searchHealth(req.payload)
    return {
      label: { zh: '搜索索引落后', en: 'Search index behind' },
      value: lag === null ? '–' : String(lag),
      note: ok
        ? { zh: `条改动；引擎拒收 ${parked} 条`, en: `changes; ${parked} refused by the engine` }
        : { zh: '引擎不可用，搜索由数据库代答', en: 'the engine is away; the database answers' },
      href: null,
    }
  },
}

export const FIGURE_SOURCES: readonly FigureSource[] = [
  salesToday,
  cartsOrdered,
  published,
  rework,
  bannerClicks,
  assetsMade,
  firstAnswer,
  sentToday,
  moneyOut,
  queue,
  searchLag,
]
