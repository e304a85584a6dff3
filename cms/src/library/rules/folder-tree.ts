export interface FolderNode {
  id: string
  parent: string | null
}

/** Levels of the deepest folder */
export const DEEPEST = 6

export type FolderMoveRefusal = 'into_itself' | 'too_deep' | 'no_such_parent'

/** Whether a folder may hang under another: never below itself, and not deeper than people find again. */
export function checkFolderMove(
  folders: readonly FolderNode[],
  id: string | null,
  parent: string | null,
): FolderMoveRefusal | null {
  if (parent === null) return null
  const parentOf = new Map(folders.map((folder) => [folder.id, folder.parent]))
  if (!parentOf.has(parent)) return 'no_such_parent'
  let above = 0
  for (let at: string | null = parent; at !== null; at = parentOf.get(at) ?? null) {
    if (at === id) return 'into_itself'
    above += 1
    if (above > folders.length) return 'into_itself'
  }
  return above + (id === null ? 1 : heightOf(folders, id)) > DEEPEST ? 'too_deep' : null
}

/** Levels of a folder and what hangs below it, itself counted. */
function heightOf(folders: readonly FolderNode[], id: string): number {
  const below = folders.filter((folder) => folder.parent === id)
  return 1 + Math.max(0, ...below.map((folder) => heightOf(folders, folder.id)))
}
