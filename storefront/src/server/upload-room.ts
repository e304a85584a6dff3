/** bytes of forms with photographs under way at once; each is in memory from its first byte until its page is made */
const MOST = 256_000_000

/** The memory that forms with photographs may take together. What does not fit is refused at once instead of late. */
export class UploadRoom {
  readonly #most: number
  #taken = 0

  constructor(most = MOST) {
    this.#most = most
  }

  /**
   * Takes room for a form of this length, and gives it back when the returned function is called.
   * Null: there is none. The first one always fits.
   *
   * @param length bytes, as announced
   */
  take(length: number): (() => void) | null {
    if (this.#taken > 0 && this.#taken + length > this.#most) return null
    this.#taken += length
    let isHeld = true
    return () => {
      if (isHeld) this.#taken -= length
      isHeld = false
    }
  }
}
