import { sql } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { databaseOf, type Executor } from '../../database/transaction.ts'
import { readShopBody, type ShopCall, shopEndpoint, shopRefusals } from '../../shop-api/shop-api.ts'
import type { ChangeAccount } from '../../store-api/shop-people-contract.ts'
import { accountForm } from '../account-forms.ts'
import { limitPasswordChange } from '../account-limits.ts'
import { dropLinks } from '../account-links.ts'
import { endOtherSessions } from '../customer-sessions.ts'
import { hashPassword, isPassword, type PasswordHash } from '../passwords.ts'
import { type Account, accountById, lockAccount, myAccount, writePassword } from '../read-account.ts'

async function accountOf({ req, customer }: ShopCall): Promise<Account> {
  const account = customer && (await accountById(databaseOf(req.payload).drizzle, customer.id))
  if (!account) throw shopRefusals.signIn()
  return account
}

/** `GET` and `PATCH /api/shop/me`. */
export const myAccountEndpoints: Endpoint[] = [
  shopEndpoint('get', '/shop/me', async (call) => ({ body: myAccount(await accountOf(call)) })),

  shopEndpoint('patch', '/shop/me', async (call) => {
    const account = await accountOf(call)
    const changes = await readShopBody(call, accountForm)
    const hashed = changes.password ? await newPasswordOf(call, account, changes.password) : null
    await inTransaction(call.req, async (tx) => {
      const now = await lockAccount(tx, account.email)
      if (!now || (hashed && now.password?.hash !== account.password?.hash)) throw shopRefusals.signIn()
      await writeChanges(tx, account.id, changes)
      if (!hashed) return
      await writePassword(tx, account.id, hashed)
      await endOtherSessions(tx, account.id, call.customer?._sid ?? null)
      await dropLinks(tx, account.email)
    })
    return { body: myAccount(await accountOf(call)) }
  }),
]

/** @throws ShopRefused naming `password.current` when it is not the present one */
async function newPasswordOf(
  { req }: ShopCall,
  account: Account,
  given: NonNullable<ChangeAccount['password']>,
): Promise<PasswordHash> {
  await limitPasswordChange(req.payload, account.id)
  if (!(await isPassword(given.current, account.password)))
    throw shopRefusals.invalid({
      'password.current': { zh: '当前密码不正确。', en: 'This is not your present password.' },
    })
  return hashPassword(given.new)
}

async function writeChanges(tx: Executor, id: string, { name, phone, locale }: ChangeAccount): Promise<void> {
  const columns = [
    ...(name === undefined ? [] : [sql`name = ${name}`]),
    ...(phone === undefined ? [] : [sql`phone = ${phone}`]),
    ...(locale === undefined ? [] : [sql`locale = ${locale}::enum_customers_locale`]),
  ]
  if (columns.length === 0) return
  await tx.execute(sql`update customers set ${sql.join(columns, sql`, `)}, updated_at = now() where id = ${id}::uuid`)
}
