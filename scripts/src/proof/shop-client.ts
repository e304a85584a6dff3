import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CartOpened, CartView, CheckoutRequest } from '@fangshi/cms/shop-api'

/** What came back, or that nothing did. */
export interface Answer {
  /** 0: the connection was lost, so nobody knows whether it was done */
  status: number
  body: unknown
}

/** One shopper over HTTP, as the storefront's server asks for them. */
export interface Buyer {
  ask(method: string, path: string, body?: unknown): Promise<Answer>
  /** Opens a cart and puts pieces of a SKU into it; comes again until the mall takes it. */
  fill(skuId: string, quantity?: number): Promise<CartView>
  form(expectedTotal: number, changes?: Partial<CheckoutRequest>): CheckoutRequest
  /**
   * Sends the form until it is answered for good: placed, or refused with reasons. `from`: another address than the
   * buyer's own, as a phone has that changes its network; limits count by it.
   */
  order(form: CheckoutRequest, from?: string): Promise<Answer>
}

let buyers = 0
let addresses = 0

/** An address nobody else comes from. */
export function newAddress(): string {
  addresses += 1
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}

/** Long enough for a mall that is being restarted. ms */
const PATIENCE_MS = 180_000

/** `urls`: the cms processes; each request goes to the next of them. */
export function buyerAt(urls: readonly string[], storeKey: string): Buyer {
  buyers += 1
  const home = newAddress()
  const email = `buyer-${buyers}@test.example`
  let cartToken: string | null = null
  let turn = buyers

  const askFrom = async (client: string, method: string, path: string, body?: unknown): Promise<Answer> => {
    turn += 1
    try {
      const response = await fetch(`${urls[turn % urls.length]}/api/shop${path}`, {
        method,
        headers: {
          'x-store-key': storeKey,
          'x-client-address': client,
          ...(cartToken ? { 'x-cart-token': cartToken } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      })
      return { status: response.status, body: await response.json() }
    } catch {
      return { status: 0, body: null }
    }
  }

  /** Whatever is not an answer of the shop for good is asked again: the same request may be sent twice. */
  const insist = async (method: string, path: string, body?: unknown, from = home): Promise<Answer> => {
    const since = Date.now()
    for (let attempt = 0; ; attempt += 1) {
      const answer = await askFrom(from, method, path, body)
      const isFinal = answer.status > 0 && answer.status < 500 && answer.status !== 429 && !isInFlight(answer)
      if (isFinal || Date.now() - since > PATIENCE_MS) return answer
      await pause(Math.min(1_000, 20 + attempt * 20))
    }
  }

  return {
    ask: (method, path, body) => askFrom(home, method, path, body),
    async fill(skuId, quantity = 1) {
      const opened = await insist('POST', '/cart')
      if (opened.status !== 201) throw new Error(`no cart: ${opened.status} ${JSON.stringify(opened.body)}`)
      cartToken = (opened.body as CartOpened).token
      const filled = await insist('POST', '/cart/lines', { key: randomUUID(), skuId, quantity })
      if (filled.status !== 200) throw new Error(`not in the cart: ${filled.status} ${JSON.stringify(filled.body)}`)
      return filled.body as CartView
    },
    form: (expectedTotal, changes = {}) => ({
      idempotencyKey: randomUUID(),
      expectedTotal,
      contact: { email },
      address: { recipient: '李雷', phone: '13800000000', regionCode: '330106', street: '文三路 1 号', postcode: null },
      message: '',
      paymentMethod: 'sandbox',
      ...changes,
    }),
    order: (form, from) => insist('POST', '/checkout', form, from),
  }
}

const isInFlight = ({ status, body }: Answer): boolean =>
  status === 409 &&
  ((body as { problems?: { kind: string }[] } | null)?.problems ?? []).some(({ kind }) => kind === 'in_flight')

/** Starts everything at the same instant and waits for all of it. */
export async function together<T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> {
  let release = (): void => undefined
  const barrier = new Promise<void>((resolve) => {
    release = resolve
  })
  const all = Array.from({ length: count }, async (_, index) => {
    await barrier
    return act(index)
  })
  release()
  return Promise.all(all)
}

/** Does the same for many, a few at a time: preparing is not what is proven. */
export async function inTurn<T>(count: number, act: (index: number) => Promise<T>, atOnce = 8): Promise<T[]> {
  const done: T[] = []
  while (done.length < count) {
    const from = done.length
    done.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, count - from) }, (_, i) => act(from + i)))))
  }
  return done
}
