import { sql } from '@payloadcms/db-postgres'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { databaseOf, type Executor } from '../../database/transaction.ts'
import { readShopBody, shopEndpoint } from '../../shop-api/shop-api.ts'
import { verifyForm } from '../account-forms.ts'
import { limitLinkPassword, limitLinks } from '../account-limits.ts'
import { type AccountLink, dropLinks, findLink, takeLink } from '../account-links.ts'
import { enter } from '../enter.ts'
import { isPassword } from '../passwords.ts'
import { linkGone, notOfThisSignUp } from '../people-refusals.ts'
import { accountById } from '../read-account.ts'

/**
 * `POST /api/shop/customers/verify`: the address is confirmed, the account comes into being and is entered. Whoever
 * opens the link may not be who asked for it: a sign-up by somebody else for the same address lies in the same mail
 * box. So it takes the password of that very sign-up, or somebody else's would open the account from then on.
 */
export const verify = shopEndpoint('post', '/shop/customers/verify', async (call) => {
  const { token, password } = await readShopBody(call, verifyForm)
  const { payload } = call.req
  await limitLinks(payload, call.client)
  const asked = await findLink(databaseOf(payload).drizzle, 'sign_up', token)
  if (!asked) throw linkGone()
  await limitLinkPassword(payload, asked.id)
  if (!(await isPassword(password, asked.password))) throw notOfThisSignUp()
  const body = await inTransaction(call.req, async (tx) => {
    const link = await takeLink(tx, 'sign_up', token)
    const account = link && (await accountById(tx, (await makeAccount(tx, link)) ?? newId()))
    if (!account) throw linkGone()
    await dropLinks(tx, account.email)
    return enter(tx, call, account)
  })
  return { body }
})

/**
 * One statement with the password hashed at sign-up; null when the address has got an account meanwhile, open or in
 * the bin: whoever asks for another link is told by its mail.
 */
async function makeAccount(tx: Executor, { email, name, locale, password }: AccountLink): Promise<string | null> {
  const { rows } = await tx.execute(sql`
    insert into customers (id, name, email, locale, hash, salt)
    values (${newId()}::uuid, ${name}, ${email}, ${locale}, ${password?.hash ?? null}, ${password?.salt ?? null})
    on conflict (email) do nothing returning id`)
  return rows[0] ? String(rows[0].id) : null
}
