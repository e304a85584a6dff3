/** What is known of a form that is written in; instants are ISO 8601 in UTC. */
export interface WritingFacts {
  /** the form holds words that are in no save */
  isModified: boolean
  /** when the document was saved last as this form knows it; null: never */
  savedAt: string | null
  /** when the words were last put down on this computer; null: not yet, or it has no room */
  journalAt: string | null
  /** what became of sending them to the server */
  server: 'waiting' | 'kept' | 'unreachable' | 'signed_out' | 'refused'
  /** when the server last took them */
  keptAt: string | null
  /** a save the form was not made on */
  newer: { at: string; by: string | null } | null
}

export type WritingState =
  | { kind: 'fresh' | 'keeping' | 'nowhere' }
  | { kind: 'saved' | 'kept' | 'offline' | 'signed_out' | 'only_here'; at: string }
  | { kind: 'conflict'; at: string; by: string | null }

/** The one sentence the state line says, the most pressing first. */
export function writingState(facts: WritingFacts): WritingState {
  const { isModified, savedAt, journalAt, server, keptAt, newer } = facts
  if (newer) return { kind: 'conflict', ...newer }
  if (!isModified) return savedAt === null ? { kind: 'fresh' } : { kind: 'saved', at: savedAt }
  if (server === 'kept' && keptAt !== null) return { kind: 'kept', at: keptAt }
  if (server === 'waiting') return { kind: 'keeping' }
  if (journalAt === null) return { kind: 'nowhere' }
  if (server === 'unreachable') return { kind: 'offline', at: journalAt }
  return { kind: server === 'signed_out' ? 'signed_out' : 'only_here', at: journalAt }
}
