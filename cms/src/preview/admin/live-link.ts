import type { LiveDraft } from '../rules/live-draft.ts'

/** How what is in the frame stands to what is in the form. */
export type LiveStanding =
  | 'opening'
  /** the frame shows the form as it is */
  | 'fresh'
  /** as `fresh`, and the shop shows nothing of the document */
  | 'nowhere'
  /** an answer is on its way */
  | 'behind'
  /** the shop does not answer; it is asked again by itself */
  | 'away'
  | 'signed_out'
  | 'denied'
  | 'gone'
  /** what was typed last cannot be shown; what was there before is */
  | 'not_showable'

/** What the CMS gives a form that wants to be seen. */
export interface LiveOpening {
  pass: string
  path: string
  action: string
  expiresAt: string
}

export interface LiveLinkParts {
  /** asks the CMS; a standing says why it gives nothing */
  ask: () => Promise<LiveOpening | LiveStanding>
  /** loads the frame anew */
  open: (opening: LiveOpening, draft: LiveDraft) => void
  /** tells the page in the frame */
  post: (message: object, origin: string) => void
  onStanding: (standing: LiveStanding) => void
  /** the page was clicked where a field is shown */
  onField: (field: string, words: string) => void
}

/** ms without an answer after which the shop counts as away */
const PATIENCE = 8_000
/** ms between tries, longer each time */
const FIRST_RETRY = 1_500
const LONGEST_RETRY = 12_000
/** ms before its end at which a pass is renewed */
const RENEW_BEFORE = 2 * 60_000

/**
 * The line between a form and the page in the frame beside it. The page is told how the form stands; only the newest
 * state counts, answers to older ones are passed over. Whatever breaks is tried again until it is closed.
 */
export class LiveLink {
  readonly #parts: LiveLinkParts
  #draft: LiveDraft
  #opening: LiveOpening | null = null
  #isReady = false
  #isClosed = false
  /** the state that was sent last, and the one the frame shows */
  #turn = 0
  #sent = ''
  #tries = 0
  #watch: ReturnType<typeof setTimeout> | undefined
  #renewal: ReturnType<typeof setTimeout> | undefined

  constructor(parts: LiveLinkParts, draft: LiveDraft) {
    this.#parts = parts
    this.#draft = draft
  }

  /** Loads the frame; also where the document stands on another page now. */
  async start(): Promise<void> {
    const before = this.#opening
    if (before === null) this.#parts.onStanding('opening')
    const opening = await this.#renew()
    if (opening === null) return
    if (before !== null && this.#isReady && before.path === opening.path) return this.#send()
    this.#load(opening)
  }

  /** The form is another now. */
  change(draft: LiveDraft): void {
    this.#draft = draft
    if (this.#isReady && JSON.stringify(draft) !== this.#sent) this.#send()
  }

  /** A message from the frame. */
  hear(data: unknown, origin: string): void {
    if (this.#opening === null || origin !== new URL(this.#opening.action).origin) return
    const said = (data ?? {}) as {
      type?: string
      turn?: number
      status?: number
      isShown?: boolean
      field?: string
      words?: string
    }
    if (said.type === 'fangshi-live:ready') {
      this.#isReady = true
      this.#arrived(said.isShown === true)
      if (JSON.stringify(this.#draft) !== this.#sent) this.#send()
    } else if (said.type === 'fangshi-live:open' && said.field) {
      this.#parts.onField(said.field, said.words ?? '')
    } else if (said.turn === this.#turn) {
      if (said.type === 'fangshi-live:shown') this.#arrived(said.isShown === true)
      if (said.type === 'fangshi-live:failed') void this.#failed(said.status ?? 0)
    }
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#watch)
    clearTimeout(this.#renewal)
  }

  #load(opening: LiveOpening): void {
    this.#isReady = false
    this.#sent = JSON.stringify(this.#draft)
    this.#parts.open(opening, this.#draft)
    this.#waitFor(() => this.#load(this.#opening ?? opening))
  }

  #send(): void {
    if (this.#opening === null) return
    const { pass, path, action } = this.#opening
    this.#turn += 1
    this.#sent = JSON.stringify(this.#draft)
    this.#parts.onStanding('behind')
    this.#parts.post(
      { type: 'fangshi-live:show', turn: this.#turn, pass, path, draft: this.#draft },
      new URL(action).origin,
    )
    // A page that went away without a word is loaded anew.
    this.#waitFor(() => this.#opening && this.#load(this.#opening))
  }

  #arrived(isShown: boolean): void {
    clearTimeout(this.#watch)
    this.#tries = 0
    this.#parts.onStanding(isShown ? 'fresh' : 'nowhere')
  }

  async #failed(status: number): Promise<void> {
    clearTimeout(this.#watch)
    if (status === 404) return this.#parts.onStanding('gone')
    if (status === 422 || status === 413) return this.#parts.onStanding('not_showable')
    // The pass is over, perhaps because the session is: the CMS knows which.
    if (status === 403 && this.#tries < 3) {
      this.#tries += 1
      if ((await this.#renew()) !== null) this.#send()
      return
    }
    this.#parts.onStanding('away')
    this.#again(() => this.#send())
  }

  async #renew(): Promise<LiveOpening | null> {
    const answer = await this.#parts.ask()
    if (this.#isClosed) return null
    if (typeof answer === 'string') {
      this.#parts.onStanding(answer)
      // People sign in again in another tab, and rights are given: asked again without being told.
      this.#again(() => void this.start())
      return null
    }
    this.#opening = answer
    clearTimeout(this.#renewal)
    this.#renewal = setTimeout(() => void this.#renew(), Date.parse(answer.expiresAt) - Date.now() - RENEW_BEFORE)
    return answer
  }

  #waitFor(retry: () => void): void {
    clearTimeout(this.#watch)
    this.#watch = setTimeout(() => {
      this.#parts.onStanding('away')
      this.#again(retry)
    }, PATIENCE)
  }

  #again(retry: () => void): void {
    if (this.#isClosed) return
    this.#tries += 1
    clearTimeout(this.#watch)
    this.#watch = setTimeout(retry, Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (this.#tries - 1)))
  }
}
