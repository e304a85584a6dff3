/** As much of a field's declaration as laying what is typed over what is stored needs (Payload's flattened fields). */
export interface TypedField {
  name: string
  type: string
  localized?: boolean
  virtual?: unknown
  hasMany?: boolean
  relationTo?: string | readonly string[]
  options?: readonly (string | { value: string })[]
  flattenedFields?: readonly TypedField[]
  blocks?: readonly { slug: string; flattenedFields: readonly TypedField[] }[]
}

type Values = Record<string, unknown>

interface Laying {
  /** the language of the form: its words stand beside those of the others */
  locale: string
  /** whether whoever types may not change this field: then it stays as it is stored */
  isDenied?: (field: TypedField) => boolean
  /** for a row that has none yet */
  newId: () => string
}

/** Written by the database itself, or by nobody who types. */
const NOT_TYPED = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status'])

/**
 * What a document would be stored as if it were saved as it is typed. What the form does not send stays; what cannot be
 * stored (half a date, a letter among digits, the id of nothing) counts as left empty, so that an unfinished form still
 * shows what can be shown.
 * @param stored with all languages and ids for relations
 * @param typed the values of the form in one language
 */
export function layOver(
  fields: readonly TypedField[],
  stored: Values,
  typed: Values,
  { locale, isDenied = () => false, newId }: Laying,
): Values {
  const laid: Values = {}
  for (const field of fields) {
    const { name, type, localized, virtual } = field
    if (NOT_TYPED.has(name) || type === 'join' || type === 'ui' || virtual) continue
    const before = stored[name]
    if (typed[name] === undefined || isDenied(field)) {
      if (before !== undefined) laid[name] = before
      continue
    }
    const make = (own: unknown) => valueFor(field, own, typed[name], { locale, isDenied, newId })
    laid[name] = localized ? { ...objectOf(before), [locale]: make(objectOf(before)[locale]) } : make(before)
  }
  return laid
}

const objectOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}

const rowsOf = (value: unknown): Values[] => (Array.isArray(value) ? value.map(objectOf) : [])

function valueFor(field: TypedField, before: unknown, typed: unknown, laying: Laying): unknown {
  switch (field.type) {
    case 'group':
    case 'tab':
      return layOver(field.flattenedFields ?? [], objectOf(before), objectOf(typed), laying)
    case 'array':
      return rowsOf(typed).map((row) => rowOf(field.flattenedFields ?? [], before, row, laying))
    case 'blocks':
      return rowsOf(typed).flatMap((row) => {
        const block = field.blocks?.find(({ slug }) => slug === row.blockType)
        return block ? [{ ...rowOf(block.flattenedFields, before, row, laying), blockType: row.blockType }] : []
      })
    default:
      return field.hasMany
        ? (Array.isArray(typed) ? typed : []).flatMap((one) => plainValue(field, one) ?? [])
        : plainValue(field, typed)
  }
}

function rowOf(fields: readonly TypedField[], before: unknown, row: Values, laying: Laying): Values {
  const own = rowsOf(before).find(({ id }) => id !== undefined && id === row.id) ?? {}
  const id = typeof row.id === 'string' && row.id !== '' ? row.id : laying.newId()
  return { ...layOver(fields, own, row, laying), id }
}

/** One value as its column takes it, or null. */
function plainValue(field: TypedField, typed: unknown): unknown {
  switch (field.type) {
    case 'number':
      return typeof typed === 'number' && Number.isFinite(typed) ? typed : null
    case 'checkbox':
      return typed === true
    case 'date':
      return typeof typed === 'string' && !Number.isNaN(Date.parse(typed)) ? new Date(typed).toISOString() : null
    case 'select':
    case 'radio':
      return (field.options ?? []).some((option) => (typeof option === 'string' ? option : option.value) === typed)
        ? typed
        : null
    case 'relationship':
    case 'upload':
      return relationOf(field, typed)
    case 'richText':
    case 'json':
    case 'point':
      return typeof typed === 'object' ? typed : null
    default:
      // A letter no database keeps.
      return typeof typed === 'string' ? typed.replaceAll('\u0000', '') : null
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const idOf = (value: unknown): string | null => {
  const id = objectOf(value).id ?? value
  return typeof id === 'string' && UUID.test(id) ? id : null
}

function relationOf({ relationTo }: TypedField, typed: unknown): unknown {
  if (!Array.isArray(relationTo)) return idOf(typed)
  const { relationTo: kind, value } = objectOf(typed)
  const id = idOf(value)
  return id !== null && relationTo.includes(kind) ? { relationTo: kind, value: id } : null
}
