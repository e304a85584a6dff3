import type { LiveAnswers, LiveQuestions } from '@fangshi/cms/preview'
import { replyOf, type StoreReply } from './read-store.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** Why there is nothing to see: the pass is over, the document is gone, what is typed cannot be shown, the CMS is away. */
export type LiveFailure = 'over' | 'gone' | 'not_showable' | 'unavailable'

/** What a form sends to be seen. */
export interface LiveForm {
  pass: string
  draft: LiveQuestions['draft']
}

interface Waiting {
  question: string
  settle: { resolve: (reply: StoreReply) => void; reject: (error: unknown) => void }
}

/** ms */
const TIMEOUT = 4_000

/**
 * One look at the shop with a document as it is being typed. What a page asks at once goes to the CMS at once: each look
 * there lays the draft out anew. Keeps nothing once the page is made.
 */
export class LiveLook {
  readonly #cmsUrl: string
  readonly #storeKey: string
  readonly #form: LiveForm
  #waiting: Waiting[] = []
  /** the document that is typed; null until the first answer */
  subject: LiveAnswers['subject'] | null = null
  /** origin of the admin, likewise */
  adminUrl: string | null = null
  failure: LiveFailure | null = null

  constructor({ cmsUrl, storeKey, form }: { cmsUrl: string; storeKey: string; form: LiveForm }) {
    this.#cmsUrl = cmsUrl
    this.#storeKey = storeKey
    this.#form = form
  }

  /** As `readStore`. @throws {StoreUnavailable} when there is nothing to see; `failure` says why */
  read(question: string): Promise<StoreReply> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) queueMicrotask(() => void this.#askAll())
      this.#waiting.push({ question, settle: { resolve, reject } })
    })
  }

  async #askAll(): Promise<void> {
    const asked = this.#waiting
    this.#waiting = []
    try {
      const { replies, subject, adminUrl } = await this.#ask(asked.map(({ question }) => question))
      this.subject = subject
      this.adminUrl = adminUrl
      for (const [index, { question, settle }] of asked.entries()) {
        const reply = replies[index]
        settle.resolve(replyOf(question, reply?.status ?? 0, reply?.body))
      }
    } catch (error) {
      this.failure ??= 'unavailable'
      for (const { settle } of asked) settle.reject(error)
    }
  }

  async #ask(questions: string[]): Promise<LiveAnswers> {
    const body: LiveQuestions = { draft: this.#form.draft, questions }
    const response = await fetch(new URL('/api/preview/answers', this.#cmsUrl), {
      method: 'POST',
      signal: AbortSignal.timeout(TIMEOUT),
      headers: {
        'content-type': 'application/json',
        'accept-encoding': 'identity',
        'x-store-key': this.#storeKey,
        'x-preview-pass': this.#form.pass,
      },
      body: JSON.stringify(body),
    })
    if (response.ok) return (await response.json()) as LiveAnswers
    await response.body?.cancel()
    this.failure = FAILURES[response.status] ?? 'unavailable'
    throw new StoreUnavailable('a live preview', `status ${response.status}`)
  }
}

const FAILURES: Record<number, LiveFailure> = { 403: 'over', 404: 'gone', 422: 'not_showable' }
