import type { IncomingMessage } from 'node:http'
import type { BannerCountBatch } from '@fangshi/cms/store-api'
import { isbot } from 'isbot'
import type { Log } from './log.ts'

/** Where pages say which banners were seen and clicked. */
export const COUNT_PATH = '/_f/seen'
/** bytes; a page has a handful of banners */
export const LONGEST_COUNT = 4_096
/** ms between two batches to the CMS */
const FLUSH_EVERY = 10_000
/** Told by one address in a minute at most: more than anybody reads, less than what would bend a figure */
const MOST_A_MINUTE = 60
/** Addresses remembered within one minute, and banners within one batch; beyond them nothing is counted */
const MOST_ADDRESSES = 50_000
const MOST_BANNERS = 2_000
/** Banners in one message */
const MOST_AT_ONCE = 40

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export interface BannerCounterOptions {
  /** Hands a batch to the CMS; rejects when it may not have arrived */
  send: (batch: BannerCountBatch) => Promise<void>
  log: Log
  /** ms since the epoch */
  now: () => number
}

/**
 * Adds up which banners were seen and clicked, in memory and without anything about who did: an address is kept for a
 * minute to bound how much it may say. Batches go to the CMS now and then and are never sent twice: a batch that may
 * not have arrived is lost, because counting twice would be a lie.
 */
export class BannerCounter {
  readonly #options: BannerCounterOptions
  readonly #timer: NodeJS.Timeout
  #tallies = new Map<string, { seen: number; clicked: number }>()
  #said = new Map<string, number>()
  #minute = 0
  #isFailing = false

  constructor(options: BannerCounterOptions, flushEvery = FLUSH_EVERY) {
    this.#options = options
    this.#timer = setInterval(() => void this.flush(), flushEvery).unref()
  }

  /** Takes one message of a page. What is malformed, too much, or from a robot is left uncounted. */
  take(body: string, address: string): void {
    const message = readMessage(body)
    if (message === null || !this.#mayStillSay(address)) return
    // Whoever clicks has seen.
    for (const id of new Set([...message.seen, ...message.clicked])) this.#tally(id, 'seen')
    for (const id of new Set(message.clicked)) this.#tally(id, 'clicked')
  }

  /** Hands over what was counted so far. Does not reject. */
  async flush(): Promise<void> {
    if (this.#tallies.size === 0) return
    const counts = [...this.#tallies].map(([id, tally]) => ({ id, ...tally }))
    this.#tallies = new Map()
    try {
      await this.#options.send({ counts })
      this.#isFailing = false
    } catch (error) {
      // The first lost batch is news, the hundredth is not.
      if (!this.#isFailing) this.#options.log('warn', 'banner counts lost', { error, banners: counts.length })
      this.#isFailing = true
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.flush()
  }

  #tally(id: string, what: 'seen' | 'clicked'): void {
    const tally = this.#tallies.get(id) ?? { seen: 0, clicked: 0 }
    if (!this.#tallies.has(id) && this.#tallies.size >= MOST_BANNERS) return
    tally[what] += 1
    this.#tallies.set(id, tally)
  }

  #mayStillSay(address: string): boolean {
    const minute = Math.floor(this.#options.now() / 60_000)
    if (minute !== this.#minute) this.#said = new Map()
    this.#minute = minute
    const said = this.#said.get(address) ?? 0
    if (said >= MOST_A_MINUTE || (said === 0 && this.#said.size >= MOST_ADDRESSES)) return false
    this.#said.set(address, said + 1)
    return true
  }
}

/** Whether the browser of this request is a person's who does not mind being counted. */
export function mayBeCounted({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const agent = headers['user-agent']
  return agent !== undefined && !isbot(agent) && headers.dnt !== '1' && headers['sec-gpc'] !== '1'
}

function readMessage(body: string): { seen: string[]; clicked: string[] } | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return null
  }
  const { seen, clicked } = (parsed ?? {}) as Record<string, unknown>
  if (!Array.isArray(seen) || !Array.isArray(clicked)) return null
  if (seen.length + clicked.length > MOST_AT_ONCE) return null
  const ids = (list: unknown[]) => list.filter((id): id is string => typeof id === 'string' && ID.test(id))
  return { seen: ids(seen), clicked: ids(clicked) }
}

/** Sends batches to the CMS. Nothing repeats a request by itself: POST is not tried again. */
export function sendBannerCounts(cmsUrl: string, storeKey: string): BannerCounterOptions['send'] {
  return async (batch) => {
    const response = await fetch(new URL('/api/store/banner-counts', cmsUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-store-key': storeKey },
      body: JSON.stringify(batch),
      signal: AbortSignal.timeout(5_000),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`status ${response.status}`)
  }
}
