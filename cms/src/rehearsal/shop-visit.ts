/** ms */
const PATIENCE = 15_000
/** Characters of a page that are looked through. */
const LONGEST = 2_000_000

export interface VisitedPage {
  status: number
  html: string
  /** bytes */
  size: number
}

/** Reads pages of the shop as they will be, with the preview that an address opens. */
export class ShopVisit {
  readonly #enter: (path: string) => string
  #cookies = ''

  constructor(enter: (path: string) => string) {
    this.#enter = enter
  }

  /** Null: the storefront does not answer. */
  async read(path: string, origin: string): Promise<VisitedPage | null> {
    // A preview ends when it is not used; a new one is opened then.
    if (this.#cookies === '' && !(await this.#open())) return null
    const first = await this.#get(new URL(path, origin).href)
    if (!first) return null
    if (this.#cookies !== '') return first
    return (await this.#open()) ? this.#get(new URL(path, origin).href) : null
  }

  async #open(): Promise<boolean> {
    try {
      const response = await fetch(this.#enter('/'), { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) })
      await response.body?.cancel()
      this.#keep(response)
      return this.#cookies !== ''
    } catch {
      return false
    }
  }

  async #get(url: string): Promise<VisitedPage | null> {
    try {
      const response = await fetch(url, {
        signal: AbortSignal.timeout(PATIENCE),
        headers: { cookie: this.#cookies, 'user-agent': 'fangshi-rehearsal' },
      })
      this.#keep(response)
      const html = await response.text()
      return { status: response.status, html: html.slice(0, LONGEST), size: Buffer.byteLength(html) }
    } catch {
      return null
    }
  }

  #keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      this.#cookies = /max-age=0/i.test(cookie) ? '' : pair
    }
  }
}
