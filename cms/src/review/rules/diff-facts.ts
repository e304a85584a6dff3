/** As much of a field's declaration as naming its value needs. */
export interface FactField {
  type: string
  name?: string
  label?: unknown
  fields?: readonly FactField[]
  tabs?: readonly { name?: string; fields: readonly FactField[] }[]
  custom?: Record<string, unknown>
}

export interface FactChange {
  label: { zh: string; en: string }
  before: string
  after: string
}

/** What is read as words, shown as pictures, or laid out elsewhere is not a setting. */
const NOT_SETTINGS = new Set(['textarea', 'richText', 'blocks', 'array', 'upload', 'ui', 'join'])

/**
 * Settings that differ between two canonical contents: window, place, priority, links, composition. A setting the
 * reader cannot make sense of (a composition) is only said to have changed.
 */
export function diffFacts(
  fields: readonly FactField[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): FactChange[] {
  return fields.flatMap((field): FactChange[] => {
    if (NOT_SETTINGS.has(field.type) || field.custom?.content === false) return []
    if (field.type === 'tabs')
      return (field.tabs ?? []).flatMap((tab) =>
        tab.name === undefined
          ? diffFacts(tab.fields, before, after)
          : diffFacts(tab.fields, inside(before, tab.name), inside(after, tab.name)),
      )
    if (field.name === undefined) return diffFacts(field.fields ?? [], before, after)
    if (field.type === 'group')
      return diffFacts(field.fields ?? [], inside(before, field.name), inside(after, field.name))
    if (field.type === 'text' && field.custom?.words !== false) return []
    const [old, fresh] = [before[field.name], after[field.name]]
    if (JSON.stringify(old) === JSON.stringify(fresh)) return []
    return [{ label: labelOf(field), before: plain(old), after: plain(fresh) }]
  })
}

const inside = (content: Record<string, unknown>, name: string): Record<string, unknown> =>
  (content[name] ?? {}) as Record<string, unknown>

/** Longest value shown as it is. */
const READABLE = 120

function plain(value: unknown): string {
  if (value === undefined) return '—'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > READABLE ? '…' : text
}

function labelOf({ label, name = '' }: FactField): { zh: string; en: string } {
  if (typeof label === 'string') return { zh: label, en: label }
  const { zh = name, en = name } = (label ?? {}) as { zh?: string; en?: string }
  return { zh, en }
}
