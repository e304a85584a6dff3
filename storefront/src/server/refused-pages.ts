import { bareRefusal } from './last-resort-page.ts'
import { readAddress } from './page-address.ts'
import type { PageReader } from './page-reader.ts'
import { asRefusal, type ReadyPage } from './ready-page.ts'

/**
 * Why the front does not take a form, with the status that says so. Not 408 for a slow one: browsers take it for a
 * connection gone stale and send everything again by themselves.
 */
const STATUS = { foreign: 403, no_length: 411, too_large: 413, too_slow: 400, busy: 503 } as const

export type Refusal = keyof typeof STATUS

/** What a shopper reads whose form the front does not take: a page of the shop in the language of the address. */
export class RefusedPages {
  readonly #pages: Pick<PageReader, 'read'>
  readonly #bare: ReadonlyMap<Refusal, ReadyPage>

  private constructor(pages: Pick<PageReader, 'read'>, bare: ReadonlyMap<Refusal, ReadyPage>) {
    this.#pages = pages
    this.#bare = bare
  }

  /** @param https whether shoppers reach the shop by https */
  static async create(pages: Pick<PageReader, 'read'>, https: boolean): Promise<RefusedPages> {
    const bare = new Map<Refusal, ReadyPage>()
    for (const refusal of Object.keys(STATUS) as Refusal[]) {
      bare.set(refusal, await bareRefusal(STATUS[refusal], refusal, https))
    }
    return new RefusedPages(pages, bare)
  }

  /** Kept like any other page, so that refusing much costs little; bare where it cannot be had. */
  async pageFor(path: string, refusal: Refusal): Promise<ReadyPage> {
    const language = readAddress(path).locale === 'en' ? '/en' : ''
    const { page } = await this.#pages.read(`${language}/_f/refused?why=${refusal}`)
    return page.status === 200 ? asRefusal(page, STATUS[refusal]) : (this.#bare.get(refusal) ?? page)
  }
}
