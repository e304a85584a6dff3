import { assertTag, type Tag } from '../outbox/outbox.ts'
import { earliest } from '../time/time.ts'
import type { StoreAnswer, StoreLocale, StoreMissing } from './contract.ts'

/**
 * What an answer depends on, gathered while it is made: the tags of everything looked at, shown or not, and
 * the first instant at which it changes by itself.
 */
export class AnswerScope {
  readonly #tags = new Set<Tag>()
  #until: Date | null = null
  #varies = false
  readonly #epoch: string

  /** @param epoch how often the shop had changed as a whole when this was read */
  constructor(epoch: string) {
    this.#epoch = epoch
  }

  /** @throws Error for a tag that cannot travel */
  tag(...tags: readonly Tag[]): void {
    for (const tag of tags) {
      assertTag(tag)
      this.#tags.add(tag)
    }
  }

  /** The answer is good until then at most; null changes nothing. */
  until(...boundaries: readonly (Date | string | null | undefined)[]): void {
    this.#until = earliest([this.#until, ...boundaries])
  }

  /** Another kind of visitor would be answered otherwise. */
  varyByVisitor(): void {
    this.#varies = true
  }

  answer<T>(data: T): StoreAnswer<T> {
    return { data, ...this.#life(), variesByVisitor: this.#varies }
  }

  missing(locale: StoreLocale): StoreMissing {
    return { error: { code: 'not_found', message: NOT_FOUND[locale] }, ...this.#life() }
  }

  #life(): { tags: Tag[]; validUntil: string | null; epoch: string } {
    return { epoch: this.#epoch, tags: [...this.#tags].sort(), validUntil: this.#until?.toISOString() ?? null }
  }
}

const NOT_FOUND: Record<StoreLocale, string> = {
  zh: '没有找到你要的内容，它可能已下架或尚未开始。',
  en: 'There is nothing here now; it may have ended or not yet begun.',
}
