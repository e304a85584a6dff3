import { z } from 'zod'
import { MAIL_ADDRESS } from '../mail/mail.ts'
import type {
  ChangeAccount,
  ConfirmAddress,
  Forgot,
  ResetPassword,
  SignIn,
  SignUp,
} from '../store-api/shop-people-contract.ts'
import { oneLine } from '../text/text.ts'
import { addressOf } from './read-account.ts'

/** Messages are `Chinese|English`: what the shopper is told beside the field. */
const email = z
  .string()
  .max(200, '邮箱太长。|This address is too long.')
  .transform(addressOf)
  .pipe(z.email({ pattern: MAIL_ADDRESS, error: '请填写有效的邮箱。|Please enter a valid mail address.' }))

const newPassword = z
  .string()
  .min(10, '密码至少 10 个字符。|A password needs at least 10 characters.')
  .max(200, '密码最多 200 个字符。|A password has at most 200 characters.')

/** Whatever was typed: a wrong one is told like any other. */
const anyPassword = z
  .string()
  .min(1, '请填写密码。|Please enter the password.')
  .max(200, '密码不正确。|This is not the password.')

const name = oneLine()
  .min(1, '请填写称呼。|Please enter a name.')
  .max(60, '称呼最多 60 个字符。|A name has at most 60 characters.')

const token = z.string().min(20).max(200)

export const signUpForm: z.ZodType<SignUp> = z.strictObject({ name, email, password: newPassword })
export const signInForm: z.ZodType<SignIn> = z.strictObject({ email, password: anyPassword })
export const forgotForm: z.ZodType<Forgot> = z.strictObject({ email })
export const verifyForm: z.ZodType<ConfirmAddress> = z.strictObject({ token, password: anyPassword })
export const resetForm: z.ZodType<ResetPassword> = z.strictObject({ token, password: newPassword })

export const accountForm: z.ZodType<ChangeAccount> = z.strictObject({
  name: name.exactOptional(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 -]{6,20}$/, '请填写有效的电话号码。|Please enter a valid telephone number.')
    .nullable()
    .exactOptional(),
  locale: z.enum(['zh', 'en']).exactOptional(),
  password: z.strictObject({ current: anyPassword, new: newPassword }).exactOptional(),
})
