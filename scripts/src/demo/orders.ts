import { allocate } from '../../../cms/src/money/money.ts'
import { humanNumber } from '../../../cms/src/orders/rules/human-number.ts'
import { DEFAULT_SHIPPING, shippingFee } from '../../../cms/src/pricing/rules/shipping-fee.ts'
import type { DemoAddress, DemoCustomer } from './customers.ts'
import type { DemoProduct, DemoVariant } from './define-product.ts'
import { ORDER_PLANS, type OrderPlan } from './order-plan.ts'
import type { PhotoName } from './photos.ts'
import { pick, type Random } from './seeded-random.ts'

/** A line with what the shopper saw; amounts in fen. */
export interface DemoOrderLine {
  product: string
  sku: string
  title: string
  options: string | null
  photo: PhotoName | null
  unitPrice: number
  quantity: number
  discountShare: number
  lineTotal: number
  refundedQuantity: number
  sentQuantity: number | null
}

export interface DemoOrder {
  number: string
  /** email of the account; null: a guest */
  customer: string | null
  guestEmail: string | null
  status: OrderPlan['status']
  payment: OrderPlan['payment']
  fulfilment: OrderPlan['fulfilment']
  paymentMethod: OrderPlan['methods'][number]
  address: DemoAddress & { recipient: string; phone: string }
  locale: 'zh' | 'en'
  lines: DemoOrderLine[]
  totals: { items: number; discount: number; shipping: number; payable: number; paid: number; refunded: number }
  couponCode: string | null
  message: string | null
  placedAt: string
  paidAt: string | null
  /** until when an unpaid order keeps its goods */
  payBy: string | null
  shippedAt: string | null
  completedAt: string | null
  cancelledAt: string | null
  cancelReason: string | null
  refund: { at: string; amount: number; reason: string } | null
  shipment: { carrier: string; trackingNumber: string } | null
}

interface Sellable {
  product: DemoProduct
  variant: DemoVariant
}

const HOUR_MS = 3_600_000
/** The coupon some orders used; the seeder puts it on the books. */
export const COUPON = { code: 'XINKE20', threshold: 19_900, amount: 2_000 }
const CARRIERS = [
  { name: '顺丰速运', prefix: 'SF' },
  { name: '中通快递', prefix: 'ZT' },
  { name: '京东物流', prefix: 'JD' },
  { name: '圆通速递', prefix: 'YT' },
] as const
const MESSAGES = [
  '放门口鞋柜上就好，谢谢。',
  '工作日白天家里没人，请周末送。',
  '麻烦附一张纸质发票。',
  '送人的，请不要放价格单。',
  'Please call before delivery, thank you.',
]
const CANCEL_REASONS = ['超过三十分钟未付款', '买错尺码，重新下单', '临时改主意，不需要了']

/**
 * Forty orders in all states, the same for the same `random`. Prices are those of the variants, discounts are
 * shared over the lines by largest remainder, and what was paid and refunded follows from the state.
 */
export function generateOrders(input: {
  random: Random
  products: readonly DemoProduct[]
  customers: readonly DemoCustomer[]
  now: Date
}): DemoOrder[] {
  const { random, products, customers, now } = input
  // Coming products cannot have been sold, and a promise needs something on the shelf.
  const sellable = products
    .filter(({ window }) => window.fromDays === null)
    .flatMap((product) => product.variants.filter(({ stock }) => stock >= 2).map((variant) => ({ product, variant })))
  let serial = 0
  const hadCoupon = new Set<string>()
  return ORDER_PLANS.flatMap((plan) =>
    Array.from({ length: plan.count }, (_, index) => {
      const customer = customers[(serial * 7 + 3) % customers.length] as DemoCustomer
      serial += 1
      const mayUseCoupon = !hadCoupon.has(customer.email)
      const order = makeOrder({ plan, index, customer, isGuest: serial % 9 === 0, mayUseCoupon, sellable, random, now })
      if (order.couponCode !== null) hadCoupon.add(customer.email)
      return order
    }),
  )
}

function makeOrder(input: {
  plan: OrderPlan
  index: number
  customer: DemoCustomer
  isGuest: boolean
  /** the coupon is for one order a shopper */
  mayUseCoupon: boolean
  sellable: readonly Sellable[]
  random: Random
  now: Date
}): DemoOrder {
  const { plan, index, customer, isGuest, mayUseCoupon, sellable, random, now } = input
  const [newest, oldest] = plan.hoursAgo
  const placed = new Date(now.getTime() - Math.round((newest + ((oldest - newest) * random(1000)) / 1000) * HOUR_MS))
  const bare = pickLines(random, sellable)
  const items = bare.reduce((sum, { variant, quantity }) => sum + variant.price * quantity, 0)
  const hasCoupon = random(4) === 0 && items >= COUPON.threshold && mayUseCoupon
  const shares = allocate(
    hasCoupon ? COUPON.amount : 0,
    bare.map(({ variant, quantity }) => variant.price * quantity),
  )
  const lines = bare.map(({ product, variant, quantity }, place): DemoOrderLine => {
    const share = shares[place] ?? 0
    return {
      product: product.slug,
      sku: variant.sku,
      title: product.title[customer.locale],
      options: optionWords(product, variant, customer.locale),
      photo: variant.photo ?? product.gallery[0] ?? null,
      unitPrice: variant.price,
      quantity,
      discountShare: share,
      lineTotal: variant.price * quantity - share,
      refundedQuantity: 0,
      sentQuantity: hasLeft(plan) ? quantity : null,
    }
  })
  const discount = shares.reduce((sum, share) => sum + share, 0)
  const shipping = shippingFee(DEFAULT_SHIPPING, items - discount, bare.length)
  const payable = items - discount + shipping
  const paid = plan.payment === 'pending' ? 0 : payable
  const refunded = settleRefund(plan, lines, payable)
  const method = plan.methods[index % plan.methods.length] ?? 'online'
  const instants = instantsOf(plan, method, placed, now, random)
  const carrier = pick(random, CARRIERS)
  const parcel = String(100_000_000 + random(899_999_999)) + String(100 + random(900))
  return {
    number: humanNumber('FS', placed.toISOString().slice(0, 10), random),
    customer: isGuest ? null : customer.email,
    guestEmail: isGuest ? customer.email.replace('@example.com', '.guest@example.com') : null,
    status: plan.status,
    payment: plan.payment,
    fulfilment: plan.fulfilment,
    paymentMethod: method,
    address: { ...customer.address, recipient: customer.name, phone: customer.phone },
    locale: customer.locale,
    lines,
    totals: { items, discount, shipping, payable, paid, refunded },
    couponCode: hasCoupon ? COUPON.code : null,
    message: random(5) === 0 ? pick(random, MESSAGES) : null,
    placedAt: placed.toISOString(),
    payBy: payBy(plan, method, placed),
    ...instants,
    cancelReason:
      plan.status === 'cancelled'
        ? ((plan.payment === 'pending' ? CANCEL_REASONS[0] : pick(random, CANCEL_REASONS.slice(1))) ?? null)
        : null,
    refund:
      refunded === 0 ? null : { at: refundInstant(instants, now), amount: refunded, reason: refundReason(plan, lines) },
    shipment: instants.shippedAt === null ? null : { carrier: carrier.name, trackingNumber: carrier.prefix + parcel },
  }
}

function pickLines(random: Random, sellable: readonly Sellable[]): (Sellable & { quantity: number })[] {
  const wanted = 1 + random(3)
  const lines = new Map<string, Sellable & { quantity: number }>()
  while (lines.size < wanted) {
    const chosen = pick(random, sellable)
    // Nobody buys two sofas in a demo; small things go in pairs now and then.
    const quantity = chosen.variant.price < 20_000 && random(3) === 0 ? 2 : 1
    lines.set(chosen.product.slug, { ...chosen, quantity })
  }
  return [...lines.values()]
}

function optionWords(product: DemoProduct, variant: DemoVariant, locale: 'zh' | 'en'): string | null {
  const words = product.options.map(
    ({ code, values }) => values.find((value) => value.code === variant.options[code])?.title[locale],
  )
  return words.length > 0 ? words.join(locale === 'zh' ? '，' : ', ') : null
}

/** Marks the pieces given back and says how much money went back, in fen. */
function settleRefund(plan: OrderPlan, lines: DemoOrderLine[], payable: number): number {
  if (plan.payment === 'refunded') {
    for (const line of lines) line.refundedQuantity = line.quantity
    return payable
  }
  const [first] = lines
  if (plan.payment !== 'partly_refunded' || !first) return 0
  // One piece of the first line; of a single piece, half its price as a compensation for a scratch.
  if (lines.length === 1 && first.quantity === 1) return Math.floor(first.lineTotal / 2)
  first.refundedQuantity = 1
  return Math.floor(first.lineTotal / first.quantity)
}

function refundReason(plan: OrderPlan, lines: readonly DemoOrderLine[]): string {
  if (plan.status === 'cancelled') return '订单取消，原路退回'
  return lines.some(({ refundedQuantity }) => refundedQuantity > 0) ? '顾客退货，验收无误' : '运输划痕，协商补偿'
}

const hasLeft = ({ fulfilment }: OrderPlan): boolean => fulfilment === 'shipped' || fulfilment === 'delivered'

function instantsOf(plan: OrderPlan, method: string, placed: Date, now: Date, random: Random) {
  const after = (base: Date, hours: number): Date =>
    new Date(Math.min(base.getTime() + Math.round(hours * HOUR_MS), now.getTime() - 60_000))
  const shipped = hasLeft(plan) ? after(placed, 8 + random(22)) : null
  const completed = plan.status === 'completed' && shipped ? after(shipped, 48 + random(72)) : null
  const paysOnDelivery = method === 'cod'
  const paid =
    plan.payment === 'pending' ? null : paysOnDelivery && completed ? completed : after(placed, 0.02 + random(20) / 60)
  const cancelled = plan.status === 'cancelled' ? after(paid ?? placed, paid ? 3 : 0.5) : null
  const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null
  return { paidAt: iso(paid), shippedAt: iso(shipped), completedAt: iso(completed), cancelledAt: iso(cancelled) }
}

/** Goods are kept for half an hour, three days for a transfer; nothing runs out for what is paid on delivery. */
function payBy(plan: OrderPlan, method: string, placed: Date): string | null {
  if (plan.payment !== 'pending' || method === 'cod') return null
  return new Date(placed.getTime() + (method === 'transfer' ? 72 : 0.5) * HOUR_MS).toISOString()
}

function refundInstant(instants: { completedAt: string | null; cancelledAt: string | null }, now: Date): string {
  const base = Date.parse(instants.cancelledAt ?? instants.completedAt ?? now.toISOString())
  return new Date(Math.min(base + 26 * HOUR_MS, now.getTime() - 60_000)).toISOString()
}
