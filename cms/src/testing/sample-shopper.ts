import { randomUUID } from 'node:crypto'
import type { CartOpened, CartView, CheckoutRequest, OrderPlaced } from '../store-api/shop-contract.ts'
import type { Answer, TestMall } from './test-mall.ts'

/** Asks the shop API as the storefront's server does, for one shopper. */
export interface SampleShopper {
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** null until a cart was opened */
  readonly cartToken: string | null
  cart(): Promise<CartView>
  /** Opens a cart and puts these into it. */
  fill(lines: readonly { skuId: string; quantity?: number }[]): Promise<CartView>
  /** A checkout of the cart as it is; `changes` replace parts. */
  form(changes?: Partial<CheckoutRequest>): Promise<CheckoutRequest>
  /** Sends the form until it is answered with anything but "come again"; `from` is the client's address. */
  order(form: CheckoutRequest, from?: string): Promise<Answer>
}

let shoppers = 0

/** A guest, or with `session` (a customer's JWT) a customer; each with an address and a mail of their own. */
export function sampleShopper(
  mall: Pick<TestMall, 'request'>,
  { session, locale = 'zh' }: { session?: string; locale?: 'zh' | 'en' } = {},
): SampleShopper {
  shoppers += 1
  const client = `10.${(shoppers >> 16) & 255}.${(shoppers >> 8) & 255}.${shoppers & 255}`
  const email = `guest-${shoppers}@test.example`
  let cartToken: string | null = null

  const ask: SampleShopper['ask'] = (method, path, body, headers = {}) =>
    mall.request(method, `/api/shop${path}${path.includes('?') ? '&' : '?'}locale=${locale}`, {
      ...(body === undefined ? {} : { body }),
      headers: {
        'x-store-key': process.env.STORE_KEY ?? '',
        'x-client-address': client,
        ...(cartToken ? { 'x-cart-token': cartToken } : {}),
        ...(session ? { 'x-customer-token': session } : {}),
        ...headers,
      },
    })
  const expectOk = (answer: Answer): unknown => {
    if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  const shopper: SampleShopper = {
    ask,
    get cartToken() {
      return cartToken
    },
    cart: async () => expectOk(await ask('GET', '/cart')) as CartView,
    async fill(lines) {
      const opened = expectOk(await ask('POST', '/cart')) as CartOpened
      cartToken = opened.token
      let cart = opened.cart
      for (const { skuId, quantity = 1 } of lines)
        cart = expectOk(await ask('POST', '/cart/lines', { key: randomUUID(), skuId, quantity })) as CartView
      return cart
    },
    form: async (changes = {}) => ({
      idempotencyKey: randomUUID(),
      expectedTotal: changes.expectedTotal ?? (await shopper.cart()).receipt.payable,
      contact: { email },
      address: {
        recipient: '韩梅梅',
        phone: '13800000000',
        regionCode: '330106',
        street: '文三路 1 号',
        postcode: null,
      },
      message: '',
      paymentMethod: 'sandbox',
      ...changes,
    }),
    async order(form, from = client) {
      for (let attempt = 0; ; attempt += 1) {
        const answer = await ask('POST', '/checkout', form, { 'x-client-address': from })
        const waits = answer.status === 503 || answer.response.headers.has('retry-after')
        if (!waits || attempt === 100) return answer
        // A client comes back after a moment, not in the same breath.
        await new Promise((resolve) => setTimeout(resolve, 20 + attempt * 10))
      }
    },
  }
  return shopper
}

/** The order that was placed. @throws Error with the refusal */
export function placedOf(answer: Answer): OrderPlaced {
  if (answer.status !== 201) throw new Error(`not placed: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body as OrderPlaced
}
