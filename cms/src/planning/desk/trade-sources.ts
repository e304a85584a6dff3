import { sql } from '@payloadcms/db-postgres'
import { databaseOf } from '../../database/transaction.ts'
import { formatFen } from '../../money/money.ts'
import { ORDERS_TO_BE_SENT } from '../../orders/orders.ts'
import { type DeskItem, type DeskReader, FEW, roughly, type WaitingSource } from './desk-item.ts'

/** A paid order that has not left for this long is late. ms */
const LATE_AFTER = 48 * 3_600_000

const rowsOf = async ({ req }: DeskReader, query: ReturnType<typeof sql>) =>
  (await databaseOf(req.payload).drizzle.execute(query)).rows as Record<string, unknown>[]

const instantOf = (value: unknown): Date => new Date(String(value))

/** Tickets without an answer, the longest wait first. */
const unanswered: WaitingSource = {
  roles: ['service', 'operations'],
  resource: 'tickets',
  read: async (reader) => {
    const rows = await rowsOf(
      reader,
      sql`select id::text, number, subject, created_at, priority from tickets
           where state = 'open' and first_response_at is null
           order by case priority when 'urgent' then 0 when 'high' then 1 else 2 end, created_at limit ${FEW}`,
    )
    return rows.map((row): DeskItem => {
      const since = instantOf(row.created_at)
      const wait = roughly(since, reader.now)
      const promised = { urgent: 1, high: 4, low: 48 }[String(row.priority)] ?? 24
      return {
        key: `tickets/${row.id}`,
        kind: { zh: '工单', en: 'Ticket' },
        title: `${row.number} ${row.subject}`,
        href: `/admin/collections/tickets/${row.id}`,
        why: { zh: `等首次回复 ${wait.zh}`, en: `no answer for ${wait.en}` },
        at: since.toISOString(),
        isOverdue: reader.now.getTime() - since.getTime() > promised * 3_600_000,
      }
    })
  },
}

/** Orders that have not left and may, the oldest first. */
const toShip: WaitingSource = {
  roles: ['fulfilment'],
  resource: 'orders',
  read: async (reader) => {
    const { docs } = await reader.req.payload.find({
      collection: 'orders',
      where: ORDERS_TO_BE_SENT.where,
      // Under cash on delivery nothing is paid before: what counts is since when it may leave.
      sort: 'placedAt',
      limit: FEW,
      pagination: false,
      depth: 0,
      select: { number: true, placedAt: true, paidAt: true },
      overrideAccess: true,
    })
    return docs.map((order): DeskItem => {
      const since = instantOf(order.paidAt ?? order.placedAt)
      const wait = roughly(since, reader.now)
      return {
        key: `orders/${order.id}`,
        kind: { zh: '待发货', en: 'To send' },
        title: order.number,
        href: `/admin/collections/orders/${order.id}`,
        why: order.paidAt
          ? { zh: `付款后 ${wait.zh}`, en: `paid ${wait.en} ago` }
          : { zh: `货到付款，下单后 ${wait.zh}`, en: `cash on delivery, placed ${wait.en} ago` },
        at: since.toISOString(),
        isOverdue: reader.now.getTime() - since.getTime() > LATE_AFTER,
      }
    })
  },
}

/** Transfers to confirm, and cash of parcels that have left to book. */
const toConfirm: WaitingSource = {
  roles: ['finance'],
  resource: 'payments',
  read: async (reader) => {
    const rows = await rowsOf(
      reader,
      sql`select o.id::text, o.number, o.placed_at, p.amount from payments p join orders o on o.id = p.order_id
           where p.state = 'pending' and p.provider = 'offline' and o.status = 'open'
             and (o.payment_method <> 'cod' or o.fulfilment = 'shipped')
           order by o.placed_at limit ${FEW}`,
    )
    return rows.map((row): DeskItem => {
      const since = instantOf(row.placed_at)
      const wait = roughly(since, reader.now)
      return {
        key: `payments/${row.id}`,
        kind: { zh: '待确认收款', en: 'To confirm' },
        title: `${row.number} ${formatFen(Number(row.amount))}`,
        href: `/admin/collections/orders/${row.id}`,
        why: { zh: `下单后 ${wait.zh}`, en: `ordered ${wait.en} ago` },
        at: since.toISOString(),
        isOverdue: false,
      }
    })
  },
}

/** Money promised back and not sent yet. */
const toPayOut: WaitingSource = {
  roles: ['finance'],
  resource: 'refunds',
  read: async (reader) => {
    const rows = await rowsOf(
      reader,
      sql`select r.id::text, o.id::text as order_id, o.number, r.amount, r.created_at
            from refunds r join orders o on o.id = r.order_id join payments p on p.id = r.payment_id
           where r.state = 'failed' or (r.state = 'requested' and p.provider = 'offline') order by r.created_at limit ${FEW}`,
    )
    return rows.map((row): DeskItem => {
      const since = instantOf(row.created_at)
      const wait = roughly(since, reader.now)
      return {
        key: `refunds/${row.id}`,
        kind: { zh: '待退款', en: 'To refund' },
        title: `${row.number} ${formatFen(Number(row.amount))}`,
        href: `/admin/collections/orders/${row.order_id}`,
        why: { zh: `已等 ${wait.zh}`, en: `waiting for ${wait.en}` },
        at: since.toISOString(),
        isOverdue: reader.now.getTime() - since.getTime() > LATE_AFTER,
      }
    })
  },
}

/** Jobs that used up their attempts. */
const failedJobs: WaitingSource = {
  roles: ['tech'],
  resource: 'jobs',
  read: async (reader) => {
    const rows = await rowsOf(
      reader,
      sql`select id::text, task_identifier, left(last_error, 90) as error, run_at from graphile_worker.jobs
           where attempts >= max_attempts order by run_at desc limit ${FEW}`,
    )
    return rows.map(
      (row): DeskItem => ({
        key: `jobs/${row.id}`,
        kind: { zh: '失败的任务', en: 'Failed job' },
        title: String(row.task_identifier),
        href: '/admin/jobs',
        why: { zh: String(row.error ?? '没有错误信息'), en: String(row.error ?? 'no message') },
        at: instantOf(row.run_at).toISOString(),
        isOverdue: true,
      }),
    )
  },
}

export const TRADE_SOURCES: readonly WaitingSource[] = [unanswered, toShip, toConfirm, toPayOut, failedJobs]
