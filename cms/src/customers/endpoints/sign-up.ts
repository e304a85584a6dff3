import { inTransaction } from '../../database/in-transaction.ts'
import { queueMail } from '../../mail/mail.ts'
import { readShopBody, shopEndpoint } from '../../shop-api/shop-api.ts'
import type { MailOnItsWay } from '../../store-api/shop-people-contract.ts'
import { signUpForm } from '../account-forms.ts'
import { limitSignUp, maySendSignUp } from '../account-limits.ts'
import { makeLink } from '../account-links.ts'
import { hashPassword } from '../passwords.ts'

/**
 * `POST /api/shop/customers/sign-up`. Does the same for every address and does not ask whether it has an account:
 * the job that writes the mail finds out, and the mail tells only whoever reads it.
 */
export const signUp = shopEndpoint('post', '/shop/customers/sign-up', async (call) => {
  const { name, email, password } = await readShopBody(call, signUpForm)
  const { payload } = call.req
  await limitSignUp(payload, call.client)
  if (await maySendSignUp(payload, email, call.client)) {
    const hashed = await hashPassword(password)
    await inTransaction(call.req, async (tx) => {
      const link = { kind: 'sign_up', email, name, locale: call.locale, password: hashed } as const
      await queueMail(tx, 'signUp', await makeLink(tx, payload, link))
    })
  }
  const message =
    call.locale === 'zh'
      ? '确认邮件已寄出，请打开邮件里的链接完成注册。没有收到时请看看垃圾邮件。'
      : 'A mail is on its way: open its link to finish. If it does not come, look among unwanted mail.'
  return { status: 202, body: { message } satisfies MailOnItsWay }
})
