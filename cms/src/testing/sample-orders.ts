import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { moveStock } from '../inventory/inventory.ts'
import { moveOrderStock } from '../orders/orders.ts'

let counted = 0

/** A SKU of a published product with `onHand` pieces in stock. */
export async function sampleSku(
  payload: Payload,
  onHand: number,
): Promise<{ id: string; code: string; product: string }> {
  counted += 1
  const category = await payload.create({
    collection: 'categories',
    data: { title: `分类${counted}`, slug: `category-${counted}` },
  })
  const product = await payload.create({
    collection: 'products',
    data: { title: `商品${counted}`, categories: [category.id], _status: 'published' } as never,
  })
  const sku = await payload.create({
    collection: 'skus',
    data: { product: product.id, code: `TEST-${counted}`, price: 10_000, stockPolicy: 'deny', options: {} },
  })
  if (onHand > 0) await stockUp(payload, sku.id, onHand)
  return { id: sku.id, code: sku.code, product: product.id }
}

async function stockUp(payload: Payload, sku: string, quantity: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, () =>
    moveStock(req, { sku, kind: 'receive', quantity, reason: 'first delivery', idempotencyKey: randomUUID() }),
  )
}

interface SampleOrder {
  quantity?: number
  customer?: string
  payment?: 'pending' | 'paid'
  fulfilment?: 'unfulfilled' | 'packing'
  paymentMethod?: 'online' | 'transfer' | 'cod'
}

/** An order of `quantity` pieces of one SKU at 100.00, with its stock promised, as the checkout leaves it. */
export async function sampleOrder(
  payload: Payload,
  sku: { id: string; code: string; product: string },
  { quantity = 1, customer, payment = 'paid', fulfilment = 'unfulfilled', paymentMethod = 'online' }: SampleOrder = {},
): Promise<{ id: string; number: string; payable: number }> {
  const payable = 10_000 * quantity
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const order = await payload.create({
      collection: 'orders',
      req,
      data: {
        status: 'open',
        payment,
        fulfilment,
        paymentMethod,
        ...(customer ? { customer } : { email: 'guest@test.example' }),
        address: {
          recipient: '李雷',
          phone: '13800000000',
          province: '浙江省',
          city: '杭州市',
          district: '西湖区',
          street: '文三路 1 号',
        },
        totals: {
          items: payable,
          discount: 0,
          shipping: 0,
          payable,
          paid: payment === 'paid' ? payable : 0,
          refunded: 0,
        },
        placedAt: new Date().toISOString(),
      } as never,
    })
    await payload.create({
      collection: 'order-lines',
      req,
      data: {
        order: order.id,
        sku: sku.id,
        product: sku.product,
        title: '商品',
        skuCode: sku.code,
        unitPrice: 10_000,
        quantity,
        discountShare: 0,
        lineTotal: payable,
        refundedQuantity: 0,
      },
    })
    await moveOrderStock(req, order, 'reserve')
    return { id: order.id, number: order.number, payable }
  })
}
