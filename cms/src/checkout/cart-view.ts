import type { Payload } from 'payload'
import { renditionUrl } from '../media/media.ts'
import { formatFen } from '../money/money.ts'
import { METHOD_SENTENCES, type MethodTerms } from '../payments/payments.ts'
import { type PriceReceipt, wordsOf } from '../pricing/pricing.ts'
import type { Picture } from '../store-api/contract.ts'
import type { CartLineView, CartView, PaymentMethodView, ReceiptView, ShopLocale } from '../store-api/shop-contract.ts'
import { type PictureRow, pictureOf } from '../store-api/store-api.ts'
import type { CartLine, PricedCart } from './read-cart.ts'
import { buyable, isObstacle, problemOf, sentenceOf } from './rules/cart-problems.ts'

/** A priced cart as the storefront shows it. */
export async function cartView(
  payload: Payload,
  cart: PricedCart,
  locale: ShopLocale,
  methods: readonly MethodTerms[],
): Promise<CartView> {
  const pictures = await picturesOf(
    payload,
    cart.lines.map(({ pictureId }) => pictureId),
    locale,
  )
  return {
    id: cart.id,
    lines: cart.lines.map((line) => lineView(line, pictures, locale)),
    count: cart.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    receipt: receiptView(cart.receipt, locale),
    couponCode: cart.couponCode,
    canCheckout: cart.lines.length > 0 && !cart.lines.some((line) => isObstacle(problemOf(line))),
    at: cart.at.toISOString(),
    validUntil: cart.validUntil?.toISOString() ?? null,
    paymentMethods: methods.map((method) => methodView(method, locale)),
  }
}

function lineView(line: CartLine, pictures: Map<string, Picture>, locale: ShopLocale): CartLineView {
  const problem = problemOf(line)
  const details = {
    title: line.title,
    n: buyable(line),
    from: formatFen(line.priceWhenAdded),
    to: formatFen(line.price),
  }
  return {
    id: line.id,
    skuId: line.skuId,
    skuCode: line.skuCode,
    productId: line.productId,
    productSlug: line.onShelf ? line.productSlug : null,
    title: line.title,
    options: line.options,
    picture: line.pictureId === null ? null : (pictures.get(line.pictureId) ?? null),
    quantity: line.quantity,
    priceWhenAdded: line.priceWhenAdded,
    price: line.price,
    basePrice: line.basePrice,
    available: buyable(line),
    problem,
    problemText: problem === null ? null : sentenceOf(problem, locale, details),
    subtotal: line.onShelf ? line.price * line.quantity : 0,
    discountShare: line.discountShare,
  }
}

/** A receipt in the shopper's language. */
export const receiptView = (
  receipt: Pick<PriceReceipt, 'items' | 'discount' | 'shipping' | 'payable' | 'entries'>,
  locale: ShopLocale,
): ReceiptView => ({
  items: receipt.items,
  discount: receipt.discount,
  shipping: receipt.shipping,
  payable: receipt.payable,
  entries: receipt.entries.map((entry) => ({
    kind: entry.kind,
    code: entry.code,
    applied: entry.applied,
    amount: entry.amount,
    refusal: entry.refusal,
    lineIds: [...entry.lineIds],
    ...wordsOf(entry, locale),
  })),
})

const methodView = ({ method, holdMinutes }: MethodTerms, locale: ShopLocale): PaymentMethodView => ({
  method,
  holdMinutes,
  ...METHOD_SENTENCES[method][locale],
})

/** The pictures of these assets that may be shown, by id. */
export async function picturesOf(
  payload: Payload,
  ids: readonly (string | null)[],
  locale: ShopLocale,
): Promise<Map<string, Picture>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: wanted } },
    locale,
    fallbackLocale: 'zh',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Map(
    docs.flatMap((asset) => {
      const picture = pictureOf(asset as PictureRow, renditionUrl)
      return picture ? [[asset.id, picture] as const] : []
    }),
  )
}
