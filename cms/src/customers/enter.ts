import type { Executor } from '../database/transaction.ts'
import { forgetAttempts, rememberClient, type ShopCall } from '../shop-api/shop-api.ts'
import type { SessionOpened } from '../store-api/shop-people-contract.ts'
import { pairOf, SIGN_IN_OF_PAIR } from './account-limits.ts'
import { openSession } from './customer-sessions.ts'
import { type Account, myAccount } from './read-account.ts'

/**
 * Lets a shopper in who has shown that the account is theirs. The place they came from is remembered: from now on
 * nobody elsewhere can use up their attempts there.
 */
export async function enter(tx: Executor, { req, client }: ShopCall, account: Account): Promise<SessionOpened> {
  const { token, expiresAt } = await openSession(tx, req.payload, account)
  await rememberClient(tx, req.payload, account.email, client)
  await forgetAttempts(tx, req.payload, SIGN_IN_OF_PAIR, pairOf(account.email, client))
  return { token, expiresAt: expiresAt.toISOString(), customer: myAccount(account) }
}
