import { inTransaction } from '../../database/in-transaction.ts'
import { databaseOf } from '../../database/transaction.ts'
import { readShopBody, shopEndpoint } from '../../shop-api/shop-api.ts'
import { signInForm } from '../account-forms.ts'
import { limitSignIn } from '../account-limits.ts'
import { enter } from '../enter.ts'
import { isPassword } from '../passwords.ts'
import { signInFailed } from '../people-refusals.ts'
import { accountOfAddress, lockAccount } from '../read-account.ts'

/** `POST /api/shop/customers/sign-in`. One hash is reckoned whether the address has an account or not. */
export const signIn = shopEndpoint('post', '/shop/customers/sign-in', async (call) => {
  const { email, password } = await readShopBody(call, signInForm)
  await limitSignIn(call.req.payload, email, call.client)
  const account = await accountOfAddress(databaseOf(call.req.payload).drizzle, email)
  if (!(await isPassword(password, account?.password ?? null)) || !account) throw signInFailed()
  const body = await inTransaction(call.req, async (tx) => {
    // Hashing takes a while: a password changed in it must not leave a session behind.
    const now = await lockAccount(tx, email)
    if (!now || now.password?.hash !== account.password?.hash) throw signInFailed()
    return enter(tx, call, now)
  })
  return { body }
})
