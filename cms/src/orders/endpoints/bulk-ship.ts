import { sql } from '@payloadcms/db-postgres'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import {
  answerRefusal,
  type RefusalText,
  Refused,
  readCommandBody,
  refuse,
  type Sentence,
} from '../../commands/commands.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { databaseOf } from '../../database/transaction.ts'
import { canCommand, isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { longText, oneLine } from '../../text/text.ts'
import {
  type BulkLine,
  type BulkLineProblem,
  LONGEST_CARRIER,
  type ParsedBulkLine,
  parseBulkLines,
} from '../rules/bulk-lines.ts'
import type { BulkShipAnswer, BulkShipRow } from '../rules/bulk-ship-view.ts'
import { ORDER_DESK_COMMANDS } from './order-commands.ts'

/** More would take longer than a person waits for an answer. */
const MOST_ROWS = 500

const form = z.strictObject({
  text: longText().max(60_000),
  /** of lines that name none */
  carrier: oneLine().max(LONGEST_CARRIER).default(''),
})

const TOO_MANY_ROWS: RefusalText = {
  status: 422,
  zh: `一次最多 {most} 行，请分批提交。什么也没有改动。`,
  en: `At most {most} lines at once. Please send them in parts. Nothing was changed.`,
}

const LINE_PROBLEMS: Record<BulkLineProblem | 'unknown_order' | 'failed', Sentence> = {
  too_few_cells: {
    zh: '缺少订单号或运单号。',
    en: 'The order number or the tracking number is missing.',
  },
  no_carrier: { zh: '没有写快递公司。', en: 'No carrier is given.' },
  carrier_too_long: {
    zh: `快递公司名称不超过 ${LONGEST_CARRIER} 字。`,
    en: `The name of a carrier may have ${LONGEST_CARRIER} characters.`,
  },
  bad_tracking_number: {
    zh: '运单号只能有字母、数字和连字符；表格可能把它变成了科学计数。',
    en: 'A tracking number has letters, digits and hyphens only; the spreadsheet may have turned it into a quantity.',
  },
  repeated: { zh: '这个订单在前面的行里已经有了。', en: 'An earlier line has this order already.' },
  unknown_order: { zh: '没有这个订单号。', en: 'There is no order with this number.' },
  failed: {
    zh: '服务器出错，这一行没有处理，请稍后重试。',
    en: 'The server failed; this line was not done. Try again later.',
  },
}

const SHIPPED: Sentence = { zh: '已发货。', en: 'Shipped.' }
const UNCHANGED: Sentence = { zh: '之前已用这个运单号发货。', en: 'It was shipped with this number before.' }

/**
 * `POST /api/orders/bulk-ship`: pasted lines, each taken like the command `ship` in a transaction of its own, so
 * that one wrong line keeps no other from being shipped. Sent twice, it ships nothing twice.
 */
export const bulkShip: Omit<Endpoint, 'root'> = {
  path: '/bulk-ship',
  method: 'post',
  handler: async (req) => {
    try {
      const user = req.user as Principal
      if (!isActiveStaff(user)) throw refuse('not_signed_in')
      if (!canCommand(user, 'orders.ship')) throw refuse('not_allowed')
      const { text, carrier } = await readCommandBody(req, form)
      const lines = parseBulkLines(text, carrier)
      if (lines.length > MOST_ROWS) throw new Refused('too_many_rows', TOO_MANY_ROWS, { most: MOST_ROWS })
      const rows: BulkShipRow[] = []
      for (const line of lines) rows.push(await take(req, line))
      const count = (outcome: BulkShipRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
      const answer: BulkShipAnswer = {
        shipped: count('shipped'),
        unchanged: count('unchanged'),
        refused: count('refused'),
        rows,
      }
      return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}

async function take(req: PayloadRequest, line: ParsedBulkLine): Promise<BulkShipRow> {
  const language = req.i18n.language === 'en' ? 'en' : 'zh'
  const { row, number, trackingNumber } = line
  const answer = (outcome: BulkShipRow['outcome'], reason: string | null, message: string): BulkShipRow => ({
    row,
    number,
    trackingNumber,
    outcome,
    reason,
    message,
  })
  const refused = (reason: keyof typeof LINE_PROBLEMS) => answer('refused', reason, LINE_PROBLEMS[reason][language])
  if (!line.ok) return refused(line.reason)
  try {
    const order = await findOrder(req, line)
    if (!order) return refused('unknown_order')
    if (order.hasParcel) return answer('unchanged', 'already_so', UNCHANGED[language])
    const body = { carrier: line.carrier, trackingNumber }
    await inTransaction(req, (tx) => ORDER_DESK_COMMANDS.ship.run({ req, tx, id: order.id, body, at: new Date() }))
    return answer('shipped', null, SHIPPED[language])
  } catch (error) {
    if (error instanceof Refused) return answer('refused', error.reason, error.sentence(language))
    // The lines before are done: their answers must reach the person all the same.
    req.payload.logger.error({ err: error, msg: `bulk shipping: row ${row} failed` })
    return refused('failed')
  }
}

async function findOrder(req: PayloadRequest, line: BulkLine): Promise<{ id: string; hasParcel: boolean } | null> {
  const { rows } = await databaseOf(req.payload).drizzle.execute(sql`
    select o.id, exists (
             select 1 from shipments s where s.order_id = o.id and upper(s.tracking_number) = upper(${line.trackingNumber})
           ) as has_parcel
      from orders o where o.number = ${line.number}`)
  const order = rows[0]
  return order ? { id: String(order.id), hasParcel: order.has_parcel === true } : null
}
