import type { Endpoint } from 'payload'
import { z } from 'zod'
import { addressForm } from '../../addresses/addresses.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import type { Executor } from '../../database/transaction.ts'
import { ShopRefused, type ShopReply, shopRefusals } from '../../shop-api/shop-api.ts'
import type { MyAddresses, SaveAddress } from '../../store-api/shop-contract.ts'
import {
  type AddressOutcome,
  addressesOf,
  changeAddress,
  dropAddress,
  makeDefault,
  saveAddress,
} from '../saved-addresses.ts'
import { type CartCall, cartEndpoint } from './cart-endpoint.ts'

const saveForm: z.ZodType<SaveAddress> = z.object({ address: addressForm, isDefault: z.boolean() })

const customerOf = ({ owner }: CartCall<unknown>): string => {
  if (owner.customerId === null) throw shopRefusals.signIn()
  return owner.customerId
}

const addressId = (call: CartCall<unknown>): string => {
  const id = call.param('id')
  if (!z.uuid().safeParse(id).success) throw shopRefusals.notFound()
  return id
}

async function show(call: CartCall<unknown>): Promise<ShopReply> {
  const mine: MyAddresses = { addresses: await addressesOf(call.db, customerOf(call)) }
  return { body: mine }
}

/** Does one thing to the customer's addresses and shows them as they are then. */
async function andShow(
  call: CartCall<unknown>,
  work: (tx: Executor, customerId: string) => Promise<AddressOutcome>,
): Promise<ShopReply> {
  const customerId = customerOf(call)
  const outcome = await inTransaction(call.req, (tx) => work(tx, customerId))
  // Somebody else's is as unknown as one that never was.
  if (outcome === 'unknown') throw shopRefusals.notFound()
  if (outcome === 'full') {
    throw new ShopRefused('addresses_full', 409, {
      zh: '最多存 20 个地址，请先删掉不用的。',
      en: 'You can keep 20 addresses. Please remove one you do not need.',
    })
  }
  return show(call)
}

/** `/api/shop/me/addresses`: see `SavedAddress`. */
export const addressEndpoints: Endpoint[] = [
  cartEndpoint({ path: '/shop/me/addresses', method: 'get', run: show }),

  cartEndpoint({
    path: '/shop/me/addresses',
    method: 'post',
    body: saveForm,
    run: (call) => andShow(call, (tx, customer) => saveAddress(tx, customer, call.body.address, call.body.isDefault)),
  }),

  cartEndpoint({
    path: '/shop/me/addresses/:id',
    method: 'patch',
    body: saveForm,
    run: (call) =>
      andShow(call, (tx, customer) =>
        changeAddress(tx, customer, addressId(call), call.body.address, call.body.isDefault),
      ),
  }),

  cartEndpoint({
    path: '/shop/me/addresses/:id/default',
    method: 'post',
    run: (call) => andShow(call, (tx, customer) => makeDefault(tx, customer, addressId(call))),
  }),

  cartEndpoint({
    path: '/shop/me/addresses/:id',
    method: 'delete',
    run: (call) => andShow(call, (tx, customer) => dropAddress(tx, customer, addressId(call))),
  }),
]
