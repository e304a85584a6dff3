import type { TextField } from 'payload'
import type { Sentence } from '../../commands/commands.ts'

interface StateFieldOptions {
  name: string
  label: Sentence
  defaultValue: string
  words: Record<string, Sentence>
  /** component path of the cell that shows the word */
  Cell: string
}

/**
 * A state as text with a checked vocabulary. A select would become a database enum, and a new state a
 * rewrite of a large table. Only commands change it, so the form leaves it out.
 */
export function stateField({ name, label, defaultValue, words, Cell }: StateFieldOptions): TextField {
  return {
    name,
    type: 'text',
    required: true,
    index: true,
    defaultValue,
    label,
    validate: (value: string | null | undefined) =>
      (typeof value === 'string' && Object.hasOwn(words, value)) || `unknown state: ${String(value)}`,
    admin: { hidden: true, components: { Cell } },
  }
}
