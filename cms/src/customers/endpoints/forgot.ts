import { inTransaction } from '../../database/in-transaction.ts'
import { queueMail } from '../../mail/mail.ts'
import { readShopBody, shopEndpoint } from '../../shop-api/shop-api.ts'
import type { MailOnItsWay } from '../../store-api/shop-people-contract.ts'
import { forgotForm } from '../account-forms.ts'
import { limitForgot, maySendReset } from '../account-limits.ts'
import { makeLink } from '../account-links.ts'

/** `POST /api/shop/customers/forgot`: as sign-up, the same for every address; the job finds out whether to write. */
export const forgot = shopEndpoint('post', '/shop/customers/forgot', async (call) => {
  const { email } = await readShopBody(call, forgotForm)
  const { payload } = call.req
  await limitForgot(payload, call.client)
  if (await maySendReset(payload, email, call.client))
    await inTransaction(call.req, async (tx) => {
      const link = { kind: 'reset', email, locale: call.locale } as const
      await queueMail(tx, 'resetPassword', await makeLink(tx, payload, link))
    })
  const message =
    call.locale === 'zh'
      ? '如果这个邮箱注册过，重设密码的邮件已寄出，一小时内有效。'
      : 'If this address has an account, a mail with a link is on its way. The link works for an hour.'
  return { status: 202, body: { message } satisfies MailOnItsWay }
})
