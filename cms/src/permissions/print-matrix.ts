import { type Action, PERMISSIONS, ROLES } from './table.ts'

const LETTERS: Record<Action, string> = { read: 'R', create: 'C', update: 'U', delete: 'D', publish: 'P' }

/** The whole table as text: one row a resource, one column a role, a letter for each right. */
export function printMatrix(): string {
  const rows = Object.entries(PERMISSIONS).map(([resource, rights]) => [
    resource,
    ...ROLES.map((role) =>
      (Object.keys(LETTERS) as Action[])
        .map((action) => ((rights[action] as readonly string[]).includes(role) ? LETTERS[action] : '·'))
        .join(''),
    ),
  ])
  const table = [['', ...ROLES], ...rows]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))) ?? []
  return table.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}
