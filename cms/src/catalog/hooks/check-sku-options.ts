import { APIError, type CollectionBeforeValidateHook } from 'payload'
import { relatedId } from '../../editorial/editorial.ts'
import { checkVariantOptions, type OptionsProblem, type VariantOptions } from '../rules/variant-options.ts'
import { variantsOfProduct } from '../what-skus-ask.ts'

/** Refuses a SKU whose options its product does not offer or a sibling already has, and a compare-at price that is no saving. */
export const checkSkuOptions: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data) return data
  const zh = req.i18n.language === 'zh'
  const price = data.price ?? originalDoc?.price
  const compareAt = data.compareAt === undefined ? originalDoc?.compareAt : data.compareAt
  if (compareAt != null && price != null && compareAt <= price) {
    throw new APIError(
      zh ? '划线价必须高于售价，或留空。' : 'The compare-at price must be above the price, or empty.',
      400,
    )
  }
  if (data.options === undefined && data.product === undefined) return data
  const productId = relatedId(data.product ?? originalDoc?.product)
  if (!productId) return data
  const variants = await variantsOfProduct(req, productId)
  if (!variants) return data
  const problem = checkVariantOptions(
    variants.options,
    (data.options ?? originalDoc?.options ?? {}) as VariantOptions,
    variants.skus.filter(({ id }) => id !== originalDoc?.id),
  )
  if (problem) throw new APIError(explain(problem, zh), 400)
  return data
}

function explain(problem: OptionsProblem, zh: boolean): string {
  switch (problem.reason) {
    case 'unknown_option':
      return zh
        ? `商品没有规格项“${problem.option}”，请先在商品里添加。`
        : `The product has no option "${problem.option}"; add it there first.`
    case 'missing_option':
      return zh ? `请为规格项“${problem.option}”选一个值。` : `Choose a value for the option "${problem.option}".`
    case 'unknown_value':
      return zh
        ? `规格项“${problem.option}”没有值“${problem.value}”。`
        : `The option "${problem.option}" has no value "${problem.value}".`
    case 'combination_exists':
      return zh ? `单品 ${problem.sku} 已经是这个规格组合。` : `SKU ${problem.sku} already has this combination.`
  }
}
