/**
 * Which tags changed while a page was being rendered. A render takes a number when it starts; every change takes the
 * next number. A page that depends on a tag changed after its render started may hold old data, whatever it looks like.
 */
export class TagGenerations {
  #now = 0
  #wipedAt = 0
  readonly #changedAt = new Map<string, number>()
  /** Start number of each running render and how many share it */
  readonly #running = new Map<number, number>()

  /** Number of the last change. */
  get now(): number {
    return this.#now
  }

  /** Starts a render; give the number back to {@link finish}. */
  start(): number {
    this.#running.set(this.#now, (this.#running.get(this.#now) ?? 0) + 1)
    return this.#now
  }

  /** Ends a render that {@link start} began, whatever became of it. */
  finish(started: number): void {
    const left = (this.#running.get(started) ?? 0) - 1
    if (left > 0) this.#running.set(started, left)
    else this.#running.delete(started)
    this.#forgetWhatNoRenderNeeds()
  }

  change(tags: Iterable<string>): void {
    this.#now += 1
    for (const tag of tags) this.#changedAt.set(tag, this.#now)
    this.#forgetWhatNoRenderNeeds()
  }

  /** Everything may have changed. */
  changeAll(): void {
    this.#now += 1
    this.#wipedAt = this.#now
    this.#changedAt.clear()
  }

  /** Whether a page of these tags, whose render took the number `started`, may hold old data. */
  isOvertaken(tags: Iterable<string>, started: number): boolean {
    if (this.#wipedAt > started) return true
    for (const tag of tags) if ((this.#changedAt.get(tag) ?? 0) > started) return true
    return false
  }

  /** Tags remembered; bounded by what changes while renders run. */
  get size(): number {
    return this.#changedAt.size
  }

  #forgetWhatNoRenderNeeds(): void {
    if (this.#running.size === 0) {
      this.#changedAt.clear()
    } else if (this.#changedAt.size > 5_000) {
      const oldest = Math.min(...this.#running.keys())
      for (const [tag, at] of this.#changedAt) if (at <= oldest) this.#changedAt.delete(tag)
    }
  }
}
