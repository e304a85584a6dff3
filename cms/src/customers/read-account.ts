import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'
import type { MyAccount } from '../store-api/shop-people-contract.ts'
import type { PasswordHash } from './passwords.ts'

export interface Account extends MyAccount {
  password: PasswordHash | null
}

/** One form of an address, whatever was typed. */
export const addressOf = (email: string): string => email.trim().toLowerCase()

/** The account of an address as the database has it, or null; accounts in the bin count as none. */
export async function accountOfAddress(tx: Executor, email: string): Promise<Account | null> {
  return readOne(tx, sql`email = ${email}`)
}

/** The same row, locked until the transaction ends. */
export async function lockAccount(tx: Executor, email: string): Promise<Account | null> {
  return readOne(tx, sql`email = ${email}`, sql`for update`)
}

/**
 * Whether an address has an account that lies in the bin. It keeps its address there, so no new account is made for
 * it, and nobody enters it until the team takes it out.
 */
export async function isAccountClosed(tx: Executor, email: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from customers where email = ${email} and deleted_at is not null`)
  return rows.length > 0
}

export const accountById = (tx: Executor, id: string): Promise<Account | null> => readOne(tx, sql`id = ${id}::uuid`)

async function readOne(
  tx: Executor,
  condition: ReturnType<typeof sql>,
  lock: ReturnType<typeof sql> = sql``,
): Promise<Account | null> {
  const { rows } = await tx.execute(sql`
    select id, name, email, phone, locale, hash, salt, (extract(epoch from created_at) * 1000)::bigint as created_ms
      from customers where ${condition} and deleted_at is null ${lock}`)
  const row = rows[0]
  if (!row) return null
  return {
    id: String(row.id),
    name: String(row.name),
    email: String(row.email),
    phone: row.phone === null ? null : String(row.phone),
    locale: row.locale === 'en' ? 'en' : 'zh',
    createdAt: new Date(Number(row.created_ms)).toISOString(),
    password: row.hash === null || row.salt === null ? null : { hash: String(row.hash), salt: String(row.salt) },
  }
}

/** What a shopper sees of their own account. */
export const myAccount = ({ id, name, email, phone, locale, createdAt }: Account): MyAccount => ({
  id,
  name,
  email,
  phone,
  locale,
  createdAt,
})

/** Writes a password that has been hashed already. */
export async function writePassword(tx: Executor, customerId: string, { hash, salt }: PasswordHash): Promise<void> {
  await tx.execute(sql`
    update customers set hash = ${hash}, salt = ${salt}, updated_at = now() where id = ${customerId}::uuid`)
}
