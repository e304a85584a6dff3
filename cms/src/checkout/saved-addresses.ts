import { sql } from '@payloadcms/db-postgres'
import { regionOf } from '../addresses/addresses.ts'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import type { AddressInput, SavedAddress } from '../store-api/shop-contract.ts'

/** More than a family with grandparents needs; a list stays a list. */
const MOST_ADDRESSES = 20

/** The default first, then the one used for longest. */
export async function addressesOf(tx: Executor, customerId: string): Promise<SavedAddress[]> {
  const { rows } = await tx.execute(sql`
    select id, recipient, phone, region_code, street, postcode, is_default
      from mall.customer_addresses where customer_id = ${customerId}::uuid
     order by is_default desc, created_at, id`)
  return rows.map((row) => ({
    id: String(row.id),
    recipient: String(row.recipient),
    phone: String(row.phone),
    regionCode: String(row.region_code),
    // A district that is no more keeps its address readable: it has to be chosen anew before it is used.
    region: regionOf(String(row.region_code)) ?? { province: '', city: '', district: '' },
    street: String(row.street),
    postcode: row.postcode === null ? null : String(row.postcode),
    isDefault: row.is_default === true,
  }))
}

export type AddressOutcome = 'done' | 'full' | 'unknown'

/** In a transaction: the customer's row is the lock of their addresses, so that one of them is the default. */
async function lockCustomer(tx: Executor, customerId: string): Promise<void> {
  await tx.execute(sql`select 1 from customers where id = ${customerId}::uuid for update`)
}

/** Keeps an address. The same one again is the same, so a form sent twice keeps one; the first is the default. */
export async function saveAddress(
  tx: Executor,
  customerId: string,
  address: AddressInput,
  isDefault: boolean,
): Promise<AddressOutcome> {
  await lockCustomer(tx, customerId)
  const { rows } = await tx.execute(sql`
    select id, recipient = ${address.recipient} and phone = ${address.phone} and region_code = ${address.regionCode}
               and street = ${address.street} and postcode is not distinct from ${address.postcode} as is_same
      from mall.customer_addresses where customer_id = ${customerId}::uuid`)
  const known = rows.find((row) => row.is_same === true)
  if (known) return isDefault ? makeDefault(tx, customerId, String(known.id)) : 'done'
  if (rows.length >= MOST_ADDRESSES) return 'full'
  const id = newId()
  await tx.execute(sql`
    insert into mall.customer_addresses (id, customer_id, recipient, phone, region_code, street, postcode)
    values (${id}::uuid, ${customerId}::uuid, ${address.recipient}, ${address.phone}, ${address.regionCode},
            ${address.street}, ${address.postcode})`)
  return isDefault || rows.length === 0 ? makeDefault(tx, customerId, id) : 'done'
}

/** Rewrites one of the customer's own addresses. */
export async function changeAddress(
  tx: Executor,
  customerId: string,
  id: string,
  address: AddressInput,
  isDefault: boolean,
): Promise<AddressOutcome> {
  await lockCustomer(tx, customerId)
  const { rows } = await tx.execute(sql`
    update mall.customer_addresses
       set recipient = ${address.recipient}, phone = ${address.phone}, region_code = ${address.regionCode},
           street = ${address.street}, postcode = ${address.postcode}, updated_at = clock_timestamp()
     where id = ${id}::uuid and customer_id = ${customerId}::uuid returning 1`)
  if (rows.length === 0) return 'unknown'
  return isDefault ? makeDefault(tx, customerId, id) : 'done'
}

export async function makeDefault(tx: Executor, customerId: string, id: string): Promise<AddressOutcome> {
  await lockCustomer(tx, customerId)
  const { rows } = await tx.execute(sql`
    select 1 from mall.customer_addresses where id = ${id}::uuid and customer_id = ${customerId}::uuid`)
  if (rows.length === 0) return 'unknown'
  await tx.execute(sql`
    update mall.customer_addresses set is_default = false where customer_id = ${customerId}::uuid and is_default`)
  await tx.execute(sql`update mall.customer_addresses set is_default = true where id = ${id}::uuid`)
  return 'done'
}

/** Drops one; when it was the default, the oldest of the others is. Dropped already is what was asked for. */
export async function dropAddress(tx: Executor, customerId: string, id: string): Promise<AddressOutcome> {
  await lockCustomer(tx, customerId)
  await tx.execute(sql`
    delete from mall.customer_addresses where id = ${id}::uuid and customer_id = ${customerId}::uuid`)
  const [first] = await addressesOf(tx, customerId)
  return first && !first.isDefault ? makeDefault(tx, customerId, first.id) : 'done'
}
