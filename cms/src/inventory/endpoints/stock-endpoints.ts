import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { recordActivity } from '../../activity/activity.ts'
import { type CommandCall, type CommandSpec, command, commandEndpoint, Refused } from '../../commands/commands.ts'
import type { Command } from '../../permissions/permissions.ts'
import { longText, oneLine } from '../../text/text.ts'
import { moveStock } from '../move-stock.ts'
import { MOVEMENT_WORDS } from '../rules/movement-words.ts'
import type { MovementKind } from '../rules/stock-movements.ts'
import { STOCK_REFUSALS } from '../rules/stock-refusals.ts'
import { readStockDesk } from './read-stock-desk.ts'

const pieces = z.int().max(10_000_000)

const movementBody = z.strictObject({
  /** id or code */
  sku: oneLine().min(1).max(60),
  quantity: pieces.min(1),
  reason: longText().trim().min(1).max(500),
  reference: oneLine().max(200).optional(),
  /** made with the form, so that a double click moves stock once */
  key: z.uuid(),
})

type MovementBody = z.infer<typeof movementBody>

const stockCommand = (kind: MovementKind, permission: Command, body: z.ZodType<MovementBody>): CommandSpec<unknown> =>
  command({ permission, body, run: (call: CommandCall<MovementBody>) => moveByHand(kind, permission, call) })

/** What people do to stock by hand; orders move it through their own commands. */
const STOCK_COMMANDS = {
  receive: stockCommand('receive', 'stock.receive', movementBody),
  count: stockCommand('count', 'stock.count', movementBody.extend({ quantity: pieces.min(0) })),
  damage: stockCommand('damage', 'stock.damage', movementBody),
}

async function moveByHand(
  kind: MovementKind,
  action: Command,
  { req, tx, body }: CommandCall<MovementBody>,
): Promise<Record<string, unknown>> {
  const { rows } = await tx.execute(
    sql`select id, code from skus where code = ${body.sku} or id::text = ${body.sku} limit 1`,
  )
  const sku = rows[0] as { id: string; code: string } | undefined
  if (!sku) throw new Refused('unknown_sku', STOCK_REFUSALS.unknown_sku, { sku: body.sku })
  const outcome = await moveStock(req, {
    sku: sku.id,
    kind,
    quantity: body.quantity,
    reason: body.reason,
    reference: body.reference,
    actor: String(req.user?.id),
    idempotencyKey: `staff:${body.key}`,
  })
  if (!outcome.ok) {
    const { onHand, reserved } = outcome.level ?? { onHand: 0, reserved: 0 }
    throw new Refused(outcome.reason, STOCK_REFUSALS[outcome.reason], {
      sku: sku.code,
      available: onHand - reserved,
      reserved,
    })
  }
  if (!outcome.replayed) {
    await recordActivity(req, {
      action,
      resource: 'stock-levels',
      docId: sku.id,
      summary: `${sku.code} ${MOVEMENT_WORDS[kind].zh} ${body.quantity}：${body.reason}`,
      details: { sku: sku.code, quantity: body.quantity, reason: body.reason, onHand: outcome.level.onHand },
    })
  }
  return { sku: sku.code, ...outcome.level }
}

/** On the collection `stock-levels`: `POST /api/stock-levels/commands/:command` and `GET /api/stock-levels/:id/desk`. */
export const stockEndpoints: Omit<Endpoint, 'root'>[] = [
  commandEndpoint(STOCK_COMMANDS, '/commands/:command'),
  readStockDesk,
]
