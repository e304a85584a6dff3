export interface OptionType {
  code: string
  values: readonly { code: string }[]
}

export type VariantOptions = Record<string, string>

export type OptionsProblem =
  | { reason: 'unknown_option'; option: string }
  | { reason: 'missing_option'; option: string }
  | { reason: 'unknown_value'; option: string; value: string }
  | { reason: 'combination_exists'; sku: string }

/** `color=black;size=42`: the same combination always gives the same text. */
export const combinationOf = (options: VariantOptions): string =>
  Object.entries(options)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([option, value]) => `${option}=${value}`)
    .join(';')

/**
 * Whether a variant names exactly one value of each option its product offers, and no sibling has the
 * same combination already.
 */
export function checkVariantOptions(
  offered: readonly OptionType[],
  options: VariantOptions,
  siblings: readonly { code: string; options: VariantOptions }[],
): OptionsProblem | null {
  for (const option of Object.keys(options)) {
    if (!offered.some((type) => type.code === option)) return { reason: 'unknown_option', option }
  }
  for (const type of offered) {
    const value = options[type.code]
    if (value === undefined) return { reason: 'missing_option', option: type.code }
    if (!type.values.some((candidate) => candidate.code === value))
      return { reason: 'unknown_value', option: type.code, value }
  }
  const combination = combinationOf(options)
  const twin = siblings.find((sibling) => combinationOf(sibling.options) === combination)
  return twin ? { reason: 'combination_exists', sku: twin.code } : null
}
