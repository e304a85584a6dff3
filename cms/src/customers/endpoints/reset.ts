import { inTransaction } from '../../database/in-transaction.ts'
import { readShopBody, shopEndpoint } from '../../shop-api/shop-api.ts'
import { resetForm } from '../account-forms.ts'
import { limitLinks } from '../account-limits.ts'
import { dropLinks, takeLink } from '../account-links.ts'
import { endOtherSessions } from '../customer-sessions.ts'
import { enter } from '../enter.ts'
import { hashPassword } from '../passwords.ts'
import { linkGone } from '../people-refusals.ts'
import { lockAccount, writePassword } from '../read-account.ts'

/** `POST /api/shop/customers/reset`: a new password; every session and every other link of the account ends. */
export const reset = shopEndpoint('post', '/shop/customers/reset', async (call) => {
  const { token, password } = await readShopBody(call, resetForm)
  await limitLinks(call.req.payload, call.client)
  const hashed = await hashPassword(password)
  const body = await inTransaction(call.req, async (tx) => {
    const link = await takeLink(tx, 'reset', token)
    const account = link && (await lockAccount(tx, link.email))
    if (!account) throw linkGone()
    await writePassword(tx, account.id, hashed)
    await endOtherSessions(tx, account.id, null)
    await dropLinks(tx, account.email)
    return enter(tx, call, account)
  })
  return { body }
})
