import type { APIRoute } from 'astro'
import { readQuantity } from '../../features/cart/cart-form.ts'
import { readForm } from '../../features/form/read-form.ts'
import { failureCode } from '../../features/form/said.ts'
import { catalogue } from '../../i18n/catalogue.ts'
import { goTo } from '../../shop/redirect.ts'
import { openShop } from '../../shop/shop.ts'

/** Changes how many of a line are wanted; 0 takes it out. The pressed button counts before the typed number. */
export const POST: APIRoute = async (context) => {
  const form = await readForm(context.request)
  const quantity = readQuantity(form.get('set') ?? form.get('quantity'))
  if (quantity === null) return goTo(context, '/cart?said=invalid')
  const answer = await openShop(context).changeLine(String(form.get('line') ?? ''), quantity)
  const { said } = catalogue(context.locals.locale).cart
  // A line that is gone already is as it should be, or the page shows how it is.
  const code = answer.ok || answer.failure.code === 'not_found' ? 'changed' : failureCode(answer.failure.code, said)
  return goTo(context, `/cart?said=${code}`)
}
