import type { OrderPlaced } from '@fangshi/cms/shop-api'
import { sampleSku } from '../../../cms/src/testing/sample-orders.ts'
import type { Proof } from './finding.ts'
import type { ProofMall } from './proof-mall.ts'
import { type Answer, type Buyer, inTurn, newAddress, together } from './shop-client.ts'

const isPlaced = ({ status }: Answer): boolean => status === 201
const numberOf = (answer: Answer): string => (answer.body as OrderPlaced).number
const kindOf = ({ body }: Answer): string =>
  (body as { problems?: { kind: string }[] } | null)?.problems?.map(({ kind }) => kind).join('+') ??
  JSON.stringify(body)

/** How often each kind of refusal came, for the figures. */
const countsOf = (kinds: readonly string[]): string =>
  [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => `${all.length} ${kind}`).join(', ')

/** At one SKU of 100.00 and 10.00 for delivery. */
const ONE_PIECE = 11_000

async function filled(mall: ProofMall, count: number, skuId: string, urls?: readonly string[]): Promise<Buyer[]> {
  return inTurn(count, async () => {
    const buyer = mall.buyer(urls)
    await buyer.fill(skuId)
    return buyer
  })
}

async function rush(mall: ProofMall, urls: readonly string[]) {
  const sku = await sampleSku(mall.payload, 50)
  const buyers = await filled(mall, 500, sku.id, urls)
  const forms = buyers.map((buyer) => buyer.form(ONE_PIECE))
  const since = performance.now()
  const answers = await together(500, (index) => (buyers[index] as Buyer).order(forms[index] as never))
  const seconds = (performance.now() - since) / 1000
  const [level] = await mall.query('select on_hand, reserved from stock_levels where sku_id = $1', [sku.id])
  const sold = answers.filter(isPlaced).length
  const refused = answers.filter((answer) => !isPlaced(answer)).map(kindOf)
  return {
    held: sold === 50 && Number(level?.reserved) === 50 && refused.every((kind) => kind === 'sold_out'),
    figures: `${sold} sold, ${countsOf(refused)}, ${seconds.toFixed(1)} s`,
  }
}

/** Many at the same instant, over HTTP, released by one barrier. */
export const RACES: readonly Proof[] = [
  {
    name: 'rush-one-cms',
    promise: '500 buyers on 50 pieces buy exactly 50, one cms process',
    run: (mall) => rush(mall, mall.urls.slice(0, 1)),
  },
  {
    name: 'rush-two-cms',
    promise: '500 buyers on 50 pieces buy exactly 50, two cms processes',
    run: (mall) => rush(mall, mall.urls),
  },
  {
    name: 'one-cart',
    promise: 'one cart ordered 100 times at once, 50 times with one key and 50 with others, makes one order',
    async run(mall) {
      const sku = await sampleSku(mall.payload, 500)
      const [buyer] = await filled(mall, 1, sku.id)
      if (!buyer) throw new Error('nobody to buy')
      const one = buyer.form(ONE_PIECE)
      const answers = await together(100, (index) => buyer.order(index % 2 ? one : buyer.form(ONE_PIECE), newAddress()))
      const named = answers.map((answer) =>
        isPlaced(answer)
          ? numberOf(answer)
          : (answer.body as { problems?: { number?: string }[] } | null)?.problems?.[0]?.number,
      )
      const unnamed = answers
        .filter((_, index) => named[index] === undefined)
        .map((answer) => `without a number: ${answer.status} ${kindOf(answer)}`)
      const orders = await mall.query('select count(*)::int as n from order_lines where sku_id = $1', [sku.id])
      return {
        held: new Set(named).size === 1 && named[0] !== undefined && orders[0]?.n === 1,
        figures: [
          `${answers.filter(isPlaced).length} placed or replayed`,
          `${new Set(named).size} number`,
          `${orders[0]?.n} order`,
          ...(unnamed.length > 0 ? [countsOf(unnamed)] : []),
        ].join(', '),
      }
    },
  },
  {
    name: 'coupon',
    promise: 'a coupon limited to 100 is used exactly 100 times by 500 buyers',
    async run(mall) {
      const sku = await sampleSku(mall.payload, 1_000)
      const code = `LIMIT-${sku.code}`
      await mall.payload.create({ collection: 'coupons', data: { code, threshold: 0, amount: 500, totalLimit: 100 } })
      const buyers = await filled(mall, 500, sku.id)
      await inTurn(500, (index) => (buyers[index] as Buyer).ask('POST', '/cart/coupon', { code }))
      const forms = buyers.map((buyer) => buyer.form(ONE_PIECE - 500))
      const answers = await together(500, (index) => (buyers[index] as Buyer).order(forms[index] as never))
      const [count] = await mall.query(
        'select used from mall.coupon_counts n join coupons k on k.id = n.coupon_id where k.code = $1',
        [code],
      )
      const used = answers.filter(isPlaced).length
      return {
        held: used === 100 && count?.used === 100,
        figures: `${used} orders with it, counter ${String(count?.used)}, ${countsOf(answers.filter((answer) => !isPlaced(answer)).map(kindOf))}`,
      }
    },
  },
  {
    name: 'refunds',
    promise: '20 refunds of 60 on 110 paid, at once, give back 60 and the rest is refused',
    async run(mall) {
      const sku = await sampleSku(mall.payload, 5)
      const [buyer] = await filled(mall, 1, sku.id)
      if (!buyer) throw new Error('nobody to buy')
      const placed = (await buyer.order(buyer.form(ONE_PIECE))).body as OrderPlaced
      await payAt(placed.payUrl)
      const [order] = await mall.query('select id from orders where number = $1', [placed.number])
      const answers = await together(20, async (index) => {
        const address = `${mall.urls[index % mall.urls.length]}/api/orders/${String(order?.id)}/commands/refund`
        const headers = { authorization: mall.finance, 'content-type': 'application/json' }
        const body = JSON.stringify({ amount: 6_000, reason: 'proof' })
        return (await fetch(address, { method: 'POST', headers, body })).status
      })
      const [sums] = await mall.query(
        'select totals_paid::int as paid, totals_refunded::int as refunded from orders where number = $1',
        [placed.number],
      )
      return {
        held: sums?.refunded === 6_000 && answers.filter((status) => status === 200).length === 1,
        figures: `paid ${String(sums?.paid)} fen, given back ${String(sums?.refunded)} fen, ${countsOf(answers.map(String))}`,
      }
    },
  },
]

/** Presses "pay" on the gateway's page. */
export async function payAt(payUrl: string | null, act = 'pay'): Promise<number> {
  if (payUrl === null) throw new Error('nothing to pay')
  const response = await fetch(payUrl, { method: 'POST', body: new URLSearchParams({ act }), redirect: 'manual' })
  return response.status
}
