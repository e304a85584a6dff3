/** The id in a relationship value, whether it is populated or not; null for none. */
export function relatedId(value: unknown): string | null {
  if (value == null) return null
  if (typeof value === 'object') {
    const { id } = value as { id?: unknown }
    return id == null ? null : String(id)
  }
  return String(value)
}

/** The ids in a list of relationship values. */
export const relatedIds = (values: unknown): string[] =>
  (Array.isArray(values) ? values : []).flatMap((value) => {
    const id = relatedId(value)
    return id === null ? [] : [id]
  })
