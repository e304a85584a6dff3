/** One guard taken out of the code: what the code says with it, and without. */
interface Edit {
  /** below the repository */
  file: string
  /** stands exactly once in the file */
  with: string
  without: string
}

/** A promise, the guard it stands on, and the test that must fail once the guard is gone. */
export interface Guard {
  name: string
  /** what can happen without it */
  prevents: string
  /** More than one where two guards stand behind each other: either alone holds. */
  edits: readonly Edit[]
  test: { file: string; title: string }
}
