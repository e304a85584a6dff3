import type { UnsavedCopy } from '../rules/unsaved-copies.ts'

/** Whose words about what: nobody is offered what somebody else wrote on the same computer. */
export interface JournalPlace {
  staffId: string
  collection: string
  /** null: never saved */
  documentId: string | null
  locale: string
}

/** ms; nobody comes back for words after so long, as on the server */
const KEPT = 60 * 24 * 60 * 60 * 1000
const PREFIX = 'fangshi:writing:'

const prefixOf = ({ staffId, collection, documentId, locale }: JournalPlace): string =>
  `${PREFIX}${staffId}:${collection}:${documentId ?? 'new'}:${locale}:`

/**
 * Puts the words of a form down on this computer, at once: `localStorage` has written before it returns, so a tab that
 * is closed the next moment loses nothing. False: there is no room, not even after older words of others went.
 */
export function writeJournal(place: JournalPlace, copy: UnsavedCopy): boolean {
  const key = prefixOf(place) + copy.sitting
  const text = JSON.stringify(copy)
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    const oldest = entries()
      .filter((entry) => entry.key !== key)
      .toSorted((a, b) => (a.copy.writtenAt < b.copy.writtenAt ? -1 : 1))
      .at(0)
    if (!oldest || oldest.copy.writtenAt > new Date(Date.now() - KEPT / 60).toISOString()) return false
    localStorage.removeItem(oldest.key)
    return writeJournal(place, copy)
  }
}

/** What this person wrote into this document on this computer and did not save. */
export function readJournal(place: JournalPlace): UnsavedCopy[] {
  const gone = new Date(Date.now() - KEPT).toISOString()
  const all = entries()
  for (const { key, copy } of all) if (copy.writtenAt < gone) localStorage.removeItem(key)
  return all
    .filter(({ key, copy }) => key.startsWith(prefixOf(place)) && copy.writtenAt >= gone)
    .map(({ copy }) => copy)
}

export function dropJournal(place: JournalPlace, sitting: string): void {
  try {
    localStorage.removeItem(prefixOf(place) + sitting)
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

function entries(): { key: string; copy: UnsavedCopy }[] {
  try {
    return Object.entries(localStorage)
      .filter(([key]) => key.startsWith(PREFIX))
      .flatMap(([key, text]) => {
        const copy = parsed(text)
        return copy === null ? [] : [{ key, copy }]
      })
  } catch {
    return []
  }
}

function parsed(text: string): UnsavedCopy | null {
  try {
    const copy = JSON.parse(text) as Partial<UnsavedCopy>
    return typeof copy.sitting === 'string' && typeof copy.writtenAt === 'string' && copy.data
      ? (copy as UnsavedCopy)
      : null
  } catch {
    return null
  }
}
