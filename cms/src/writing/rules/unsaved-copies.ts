/** Words that were written into a form and are in no save: from this computer or from the server. */
export interface UnsavedCopy {
  /** one form opened once */
  sitting: string
  /** the save it was written on; ISO, UTC; null: none, or not known */
  base: string | null
  /** ISO, UTC */
  writtenAt: string
  data: Record<string, unknown>
}

/**
 * What is to be offered when a document is opened, newest first. A sitting that is known from both places counts once,
 * with the words of the place that heard of it last: this computer knows what never reached the server.
 * @param open sittings of forms that are still open elsewhere: their words are in good hands
 */
export function unsavedCopies(
  here: readonly UnsavedCopy[],
  onServer: readonly UnsavedCopy[],
  open: ReadonlySet<string>,
): UnsavedCopy[] {
  const bySitting = new Map<string, UnsavedCopy>()
  for (const copy of [...onServer, ...here]) {
    const known = bySitting.get(copy.sitting)
    if (!known || known.writtenAt <= copy.writtenAt) bySitting.set(copy.sitting, copy)
  }
  return [...bySitting.values()]
    .filter(({ sitting }) => !open.has(sitting))
    .toSorted((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
}
