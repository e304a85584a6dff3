import type { APIRoute } from 'astro'
import { readQuantity } from '../../features/cart/cart-form.ts'
import { readForm } from '../../features/form/read-form.ts'
import { failureCode } from '../../features/form/said.ts'
import { catalogue } from '../../i18n/catalogue.ts'
import { goTo } from '../../shop/redirect.ts'
import { openShop } from '../../shop/shop.ts'

/**
 * Adds to the cart. A form is sent on to the cart; a script that asks for JSON gets the new count, or a sentence that
 * says why not, and stays where it is.
 */
export const POST: APIRoute = async (context) => {
  const { said } = catalogue(context.locals.locale).cart
  const form = await readForm(context.request)
  const quantity = readQuantity(form.get('quantity'))
  const answer =
    quantity === null || quantity === 0
      ? null
      : await openShop(context).addLine(String(form.get('sku') ?? ''), quantity)
  const wantsJson = context.request.headers.get('accept') === 'application/json'
  if (answer?.ok) {
    return wantsJson ? Response.json({ count: answer.value.count }) : goTo(context, '/cart?said=added')
  }
  const code = failureCode(answer?.failure.code ?? 'invalid', said)
  const problem = answer?.failure.message || said.amiss[code]
  return wantsJson ? Response.json({ problem }, { status: 422 }) : goTo(context, `/cart?said=${code}`)
}
