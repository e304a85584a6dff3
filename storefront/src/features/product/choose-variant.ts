import type { ProductView, VariantView } from '@fangshi/cms/store-api'

type Choice = Pick<ProductView, 'options' | 'variants'>

/** The version to show: the one asked for, else the first that can be bought, else the first. Null: a product without versions. */
export function chosenVariant(product: Choice, asked: string | null): VariantView | null {
  const { variants } = product
  return (
    variants.find((variant) => variant.id === asked) ??
    variants.find((variant) => variant.stock !== 'out') ??
    variants[0] ??
    null
  )
}

/** One value a shopper can pick, and the version picking it leads to. */
export interface OptionLink {
  code: string
  title: string
  chosen: boolean
  /** id of the version this leads to; null: no version has this value */
  variant: string | null
  soldOut: boolean
}

/**
 * For each option its values, each leading to the version that differs from the chosen one in that value only.
 * Where there is no such version, to the one that keeps most of the other choices, a buyable one first.
 */
export function optionLinks(
  product: Choice,
  chosen: VariantView,
): { code: string; title: string; values: OptionLink[] }[] {
  return product.options.map((option) => ({
    code: option.code,
    title: option.title,
    values: option.values.map((value) => {
      const candidates = product.variants.filter((variant) => variant.options[option.code] === value.code)
      const best = nearest(candidates, chosen)
      return {
        code: value.code,
        title: value.title,
        chosen: chosen.options[option.code] === value.code,
        variant: best?.id ?? null,
        soldOut: best === undefined || best.stock === 'out',
      }
    }),
  }))
}

function nearest(candidates: VariantView[], chosen: VariantView): VariantView | undefined {
  const rank = (variant: VariantView) => {
    const kept = Object.entries(chosen.options).filter(([code, value]) => variant.options[code] === value).length
    return kept * 2 + (variant.stock === 'out' ? 0 : 1)
  }
  return candidates.reduce<VariantView | undefined>(
    (best, variant) => (best === undefined || rank(variant) > rank(best) ? variant : best),
    undefined,
  )
}

/** The gallery with the version's own photograph first. */
export function galleryFor<T>(gallery: T[], pictureIndex: number | null): T[] {
  if (pictureIndex === null || pictureIndex <= 0 || pictureIndex >= gallery.length) return gallery
  return [...gallery.slice(pictureIndex, pictureIndex + 1), ...gallery.filter((_, index) => index !== pictureIndex)]
}
