import { sql } from '@payloadcms/db-postgres'
import type { Endpoint, PayloadRequest } from 'payload'
import { answerRefusal, type RefusalText, Refused, refuse } from '../../commands/commands.ts'
import { databaseOf, type Executor } from '../../database/transaction.ts'
import { can, isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { dayInZone } from '../../time/time.ts'
import { salesByDay, salesBySku, salesTotals } from '../read-sales.ts'
import { writeCsv } from '../rules/csv.ts'
import { daysBefore, MOST_DAYS, type ReportDaysRefusal, reportDays } from '../rules/report-days.ts'
import { salesTable } from '../rules/sales-table.ts'
import type { SalesReport } from '../rules/sales-view.ts'

const REFUSALS: Record<ReportDaysRefusal | 'unknown_kind', RefusalText> = {
  not_a_day: { status: 422, zh: '日期要写成 2026-11-01 这样。', en: 'Write days like 2026-11-01.' },
  wrong_order: { status: 422, zh: '开始日期在结束日期之后。', en: 'The first day is after the last.' },
  too_long: { status: 422, zh: `一次最多 ${MOST_DAYS} 天。`, en: `At most ${MOST_DAYS} days at once.` },
  unknown_kind: { status: 422, zh: '只能按天或按 SKU 统计。', en: 'The report goes by day or by SKU.' },
}

/** `GET /api/reports/sales?from=&to=&by=day|sku`, and with `&format=csv` as a file. */
export const salesReport: Endpoint = {
  path: '/reports/sales',
  method: 'get',
  handler: async (req) => {
    try {
      const user = req.user as Principal
      if (!isActiveStaff(user)) throw refuse('not_signed_in')
      if (!can(user, 'read', 'sales-report')) throw refuse('not_allowed')
      const report = await readReport(req)
      if (req.searchParams.get('format') !== 'csv')
        return Response.json(report, { headers: { 'cache-control': 'no-store' } })
      const table = salesTable(report, req.i18n.language === 'en' ? 'en' : 'zh')
      return new Response(writeCsv(table), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="sales-${report.by}-${report.from}-${report.to}.csv"`,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}

async function readReport(req: PayloadRequest): Promise<SalesReport> {
  const by = req.searchParams.get('by') ?? 'day'
  if (by !== 'day' && by !== 'sku') throw new Refused('unknown_kind', REFUSALS.unknown_kind)
  const timeZone = currentSettings().MALL_TIME_ZONE
  const asked = { from: req.searchParams.get('from'), to: req.searchParams.get('to') }
  const outcome = reportDays(asked, dayInZone(new Date(), timeZone))
  if (!outcome.ok) throw new Refused(outcome.reason, REFUSALS[outcome.reason])
  const { days } = outcome
  return databaseOf(req.payload).drizzle.transaction(async (transaction) => {
    const tx = transaction as unknown as Executor
    // Rows and totals of one instant, however much is being paid meanwhile.
    await tx.execute(sql`set transaction isolation level repeatable read, read only`)
    const head = {
      ...days,
      timeZone,
      totals: await salesTotals(tx, days, timeZone),
      before: await salesTotals(tx, daysBefore(days), timeZone),
    }
    return by === 'day'
      ? { ...head, by, rows: await salesByDay(tx, days, timeZone) }
      : { ...head, by, rows: await salesBySku(tx, days, timeZone) }
  })
}
