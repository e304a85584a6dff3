import { z } from 'zod'
import { addressForm } from '../../addresses/addresses.ts'
import { MAIL_ADDRESS } from '../../mail/mail.ts'
import type { CheckoutRequest, ShopLocale } from '../../store-api/shop-contract.ts'
import { longText, UNKEPT_MESSAGE, UNKEPT_SIGNS } from '../../text/text.ts'

/** The body of a checkout. Unknown fields are left out, so that they cannot make two bodies differ. */
export const checkoutForm: z.ZodType<CheckoutRequest> = z.object({
  idempotencyKey: z.uuid(),
  expectedTotal: z.int().min(0),
  contact: z.object({
    email: z
      .string()
      .trim()
      .toLowerCase()
      .max(200)
      .pipe(z.email({ pattern: MAIL_ADDRESS }))
      .nullable(),
  }),
  address: addressForm,
  message: longText().trim().max(500),
  paymentMethod: z.enum(['offline_transfer', 'cash_on_delivery', 'sandbox']),
})

/** What is said about a field that cannot be used, by its name in the request. */
export const FIELD_SENTENCES = {
  'contact.email': {
    zh: '请填写正确的邮箱，用来接收订单通知。',
    en: 'Please enter a mail address for the confirmation.',
  },
  'address.recipient': { zh: '请填写收件人，不超过 40 字。', en: 'Please enter the recipient, at most 40 characters.' },
  'address.phone': { zh: '请填写正确的手机号或固定电话。', en: 'Please enter a phone number the courier can call.' },
  'address.regionCode': { zh: '请选择省、市、区。', en: 'Please choose province, city and district.' },
  'address.street': {
    zh: '请填写详细地址，2 到 120 字。',
    en: 'Please enter the street address, 2 to 120 characters.',
  },
  'address.postcode': { zh: '邮编是 6 位数字，也可以不填。', en: 'A postcode has six digits; you may leave it empty.' },
  message: { zh: '留言不超过 500 字。', en: 'The message may have 500 characters.' },
  paymentMethod: { zh: '请选择付款方式。', en: 'Please choose how to pay.' },
  quantity: { zh: '数量是 1 到 99 之间的整数。', en: 'The quantity is a whole number from 1 to 99.' },
  code: { zh: '请输入优惠码。', en: 'Please enter a code.' },
  reason: { zh: '原因不超过 200 字。', en: 'The reason may have 200 characters.' },
} as const satisfies Record<string, Record<ShopLocale, string>>

/** By field name, what to correct. */
export function fieldSentences(error: z.ZodError): Record<string, Record<ShopLocale, string>> {
  const sentences: Record<string, Record<ShopLocale, string>> = FIELD_SENTENCES
  return Object.fromEntries(
    error.issues.map(({ path, message }) => {
      const name = path.join('.') || 'body'
      if (message === UNKEPT_MESSAGE) return [name, UNKEPT_SIGNS]
      return [name, sentences[name] ?? { zh: '请检查这一项。', en: 'Please check this.' }]
    }),
  )
}
