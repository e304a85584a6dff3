/** What the endpoints of writing answer, for the form that asks. Instants are ISO 8601 in UTC. */

/** What a person has typed into a form and not saved. */
export interface WorkingCopy {
  /** one form opened once */
  sitting: string
  /** null: the document has never been saved */
  documentId: string | null
  locale: string
  /** the save it was typed on */
  base: string | null
  sequence: number
  data: Record<string, unknown>
  updatedAt: string
}

/** Somebody else who has the document open. */
export interface Colleague {
  sitting: string
  name: string
  /** the same person in another window */
  isMe: boolean
  since: string
  /** path of the field they are in, when they are in one */
  field: string | null
}

export interface PresenceView {
  others: Colleague[]
  /** null: not saved since this is written down */
  newestSave: { at: string; by: string | null } | null
}
