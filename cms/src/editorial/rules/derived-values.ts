/** What a field says is reckoned from another field of its document and never typed. */
export interface Derivation {
  /** name of the field it follows from; localized exactly if the derived one is */
  from: string
  /** of a value that is there; where there is none, nothing is derived */
  reckon: (value: unknown) => unknown
}

/** As much of a field's declaration as deriving needs (Payload's flattened fields). */
export interface DerivableField {
  name: string
  localized?: boolean
  custom?: Record<string, unknown>
}

type Values = Readonly<Record<string, unknown>>

/** How a field is derived; undefined: it is not. */
export const derivationOf = (field: Pick<DerivableField, 'custom'>): Derivation | undefined =>
  field.custom?.derived as Derivation | undefined

/** Nothing follows from nothing, so that a language without words of its own falls back as a whole. */
export const derive = ({ reckon }: Derivation, value: unknown): unknown =>
  value === undefined || value === null ? null : reckon(value)

/**
 * The derived fields of a document: what has to be written with it by any door that is not a save.
 * @param doc as stored, with all languages
 */
export function derivedValues(fields: readonly DerivableField[], doc: Values): Record<string, unknown> {
  const derived: Record<string, unknown> = {}
  for (const field of fields) {
    const derivation = derivationOf(field)
    if (!derivation) continue
    const source = doc[derivation.from]
    derived[field.name] = field.localized
      ? Object.fromEntries(
          Object.entries(source ?? {}).map(([language, value]) => [language, derive(derivation, value)]),
        )
      : derive(derivation, source)
  }
  return derived
}
