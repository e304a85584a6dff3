import { slugOf } from '../../editorial/editorial.ts'

/** Gives each heading of one text an ASCII id of its own, Chinese as pinyin; by number where no letter is left. */
export class HeadingIds {
  readonly #taken = new Set<string>()
  #count = 0

  idOf(text: string): string {
    this.#count += 1
    // The prefix keeps a heading called "Main" from meeting an id of the page itself.
    const base = `s-${slugOf(text) || this.#count}`
    let id = base
    for (let n = 2; this.#taken.has(id); n += 1) id = `${base}-${n}`
    this.#taken.add(id)
    return id
  }
}
