import type { APIRoute } from 'astro'
import { readForm } from '../../features/form/read-form.ts'
import { failureCode } from '../../features/form/said.ts'
import { catalogue } from '../../i18n/catalogue.ts'
import { goTo } from '../../shop/redirect.ts'
import { openShop } from '../../shop/shop.ts'

/** Notes a coupon code in the cart, or drops it. What came of the code stands in the receipt. */
export const POST: APIRoute = async (context) => {
  const form = await readForm(context.request)
  const code = String(form.get('code') ?? '').trim()
  const shop = openShop(context)
  const drops = form.get('act') === 'drop' || code === ''
  const answer = await (drops ? shop.dropCoupon() : shop.enterCoupon(code))
  const { said } = catalogue(context.locals.locale).cart
  const saying = answer.ok ? (drops ? 'changed' : 'coupon') : failureCode(answer.failure.code, said)
  return goTo(context, `/cart?said=${saying}`)
}
