import { setTimeout as pause } from 'node:timers/promises'
import type { CheckoutRequest, OrderPlaced } from '@fangshi/cms/shop-api'
import { sampleSku } from '../../../cms/src/testing/sample-orders.ts'
import { waitUntil } from '../services/wait-until.ts'
import type { Proof, ProofFinding } from './finding.ts'
import type { ProofMall } from './proof-mall.ts'
import { payAt } from './races.ts'
import type { Answer, Buyer } from './shop-client.ts'

/** What a client wrote down after an answer arrived, or after it learned that none will. */
interface Entry {
  buyer: Buyer
  form: CheckoutRequest
  outcome: 'acked' | 'refused' | 'unknown'
  placed: OrderPlaced | null
  /** pressed "pay", whatever came back */
  paid: boolean
}

/** Clients that order and pay one after the other until told to stop. */
function runClients(mall: ProofMall, skuId: string, count: number) {
  const ledger: Entry[] = []
  let isOver = false
  const client = async (index: number): Promise<void> => {
    for (let turn = 0; !isOver; turn += 1) {
      const buyer = mall.buyer()
      const cart = await buyer.fill(skuId)
      const form = buyer.form(cart.receipt.payable)
      if (isOver) return
      // Once, without insisting: what is not answered is unknown, and is asked again after the crash.
      const answer = await buyer.ask('POST', '/checkout', form)
      const entry: Entry = { buyer, form, outcome: outcomeOf(answer), placed: placedOf(answer), paid: false }
      ledger.push(entry)
      if (entry.placed?.payUrl && (index + turn) % 2 === 0) {
        entry.paid = true
        await payAt(entry.placed.payUrl).catch(() => 0)
      }
    }
  }
  const all = Array.from({ length: count }, (_, index) => client(index))
  return {
    ledger,
    async stop() {
      isOver = true
      await Promise.all(all)
    },
  }
}

const placedOf = ({ status, body }: Answer): OrderPlaced | null => (status === 201 ? (body as OrderPlaced) : null)
const outcomeOf = ({ status }: Answer): Entry['outcome'] =>
  status === 201 ? 'acked' : status >= 400 && status < 500 ? 'refused' : 'unknown'

interface Crash {
  /** Kills what is to be killed and brings it back. */
  strike(mall: ProofMall): Promise<void>
  clients: number
}

/**
 * Kills again and again under load. After each: every acknowledged order exists once; every unknown one, sent
 * again with its key, becomes exactly one; what was paid at the gateway is paid in the books; the books are in order.
 */
async function survive(mall: ProofMall, crash: Crash, rounds: number): Promise<ProofFinding> {
  const sku = await sampleSku(mall.payload, 1_000_000)
  const seen = { acked: 0, unknown: 0, lost: 0, doubled: 0, paid: 0 }
  const faults: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const clients = runClients(mall, sku.id, crash.clients)
    // A different instant of the work each time; the longest order takes a fraction of it.
    await pause(400 + ((round * 137) % 600))
    await crash.strike(mall)
    await clients.stop()
    seen.acked += clients.ledger.filter(({ outcome }) => outcome === 'acked').length
    const unknown = clients.ledger.filter(({ outcome }) => outcome === 'unknown')
    seen.unknown += unknown.length
    for (const entry of unknown) entry.placed = placedOf(await entry.buyer.order(entry.form))
    await settleAll(mall)
    for (const { placed } of clients.ledger) {
      if (!placed) {
        seen.lost += 1
        continue
      }
      const [found] = await mall.query('select count(*)::int as n from orders where number = $1', [placed.number])
      if (found?.n !== 1) seen.lost += 1
    }
    const [books] = await mall.query(
      `select count(*)::int as paid from mall.sandbox_payments s join payments p on p.id = s.reference
        where s.state = 'paid' and p.state <> 'captured'`,
    )
    seen.paid += clients.ledger.filter(({ paid }) => paid).length
    if (books?.paid !== 0) faults.push(`round ${round}: ${String(books?.paid)} payments not in the books`)
    faults.push(...(await mall.audit()).map(({ rule, rows }) => `round ${round}: ${rule}, ${rows.length} rows`))
  }
  const [orders] = await mall.query(
    'select count(*)::int as lines, count(distinct order_id)::int as orders from order_lines where sku_id = $1',
    [sku.id],
  )
  seen.doubled = Number(orders?.lines) - (seen.acked + seen.unknown)
  return {
    // A run that hit nothing proves nothing.
    held: seen.lost === 0 && seen.doubled === 0 && faults.length === 0 && seen.acked > 0 && seen.unknown > 0,
    figures: `${rounds} kills, ${seen.acked} acknowledged, ${seen.unknown} unknown and sent again, ${seen.paid} paid, ${seen.lost} lost, ${seen.doubled} too many${faults.length > 0 ? `; ${faults.slice(0, 5).join('; ')}` : ''}`,
  }
}

/** The gateway's own job tells again what was not heard; the worker does it within seconds. */
async function settleAll(mall: ProofMall): Promise<void> {
  await mall.query(`select graphile_worker.reschedule_jobs(array(
    select id from graphile_worker.jobs where task_identifier in ('notifyShop', 'sendRefund') and locked_at is null), run_at := now())`)
  await waitUntil(
    'the gateway having told everything',
    async () => {
      const [waiting] = await mall.query(
        `select count(*)::int as n from mall.sandbox_payments s join payments p on p.id = s.reference
          where s.state = 'paid' and p.state = 'pending'`,
      )
      if (waiting?.n === 0) return true
      await askAboutUntold(mall)
      return false
    },
    { timeoutMs: 60_000, everyMs: 500 },
  )
}

/** A gateway killed between taking money and telling leaves a lost word: the shopper who looks again finds it. */
async function askAboutUntold(mall: ProofMall): Promise<void> {
  const { orderToken } = await import('../../../cms/src/checkout/rules/tokens.ts')
  const rows = await mall.query(
    `select p.order_id from mall.sandbox_payments s join payments p on p.id = s.reference
      where s.state = 'paid' and p.state = 'pending' limit 50`,
  )
  for (const { order_id } of rows) {
    const token = orderToken(String(mall.mall.env.PAYLOAD_SECRET), String(order_id))
    await mall.buyer().ask('POST', `/orders/${token}/pay`)
  }
}

export const CRASHES: readonly Proof[] = [
  {
    name: 'kill-cms',
    promise: 'a cms process killed while orders are placed and paid loses none and doubles none',
    run: (mall, { rounds }) =>
      survive(
        mall,
        {
          clients: 8,
          async strike({ mall: running }) {
            await running.kill('cms')
            await running.restart('cms')
          },
        },
        rounds,
      ),
  },
  {
    name: 'kill-postgres',
    promise: 'PostgreSQL killed while orders are placed and paid loses none and doubles none',
    run: (mall, { rounds }) =>
      survive(
        mall,
        {
          clients: 8,
          async strike({ mall: running }) {
            await running.kill('postgres')
            await running.restart('postgres')
          },
        },
        rounds,
      ),
  },
]
