import type { ChangeLine } from '@fangshi/cms/store-api'
import type { Log } from './log.ts'

/** Silence after which changes may be missed: three heartbeats of the CMS. ms */
export const LEASE = 3_000
/** Silence after which the connection counts as dead and is made anew. ms */
const DEAD_AFTER = 6_000
/** ms before the first new try, doubled up to the longest */
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 5_000
/** A line longer than this is no line of ours. characters */
const LONGEST_LINE = 1_000_000

export interface FollowerOptions {
  /** Origin of the CMS */
  cmsUrl: string
  storeKey: string
  onChange: (tags: string[]) => void
  /** Changes may have been missed */
  onReset: () => void
  log: Log
  /** ms since the epoch */
  now?: () => number
  /** Shortens the pauses in tests: multiplies each */
  pauseFactor?: number
  random?: () => number
}

export interface FollowerState {
  state: 'following' | 'silent'
  /** ms since the last line; null before the first */
  silentFor: number | null
  cursor: string | null
}

/**
 * Follows the CMS's change stream for as long as the process lives, from the last cursor seen. Lines may come twice;
 * none is skipped: what happened while the connection was down is sent after it is back.
 */
export class ChangeFollower {
  readonly #options: Required<FollowerOptions>
  readonly #stopping = new AbortController()
  #cursor: string | null = null
  #heardAt: number | null = null
  #running: Promise<void> | null = null

  constructor(options: FollowerOptions) {
    this.#options = { now: Date.now, pauseFactor: 1, random: Math.random, ...options }
  }

  start(): void {
    this.#running ??= this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  /** Whether changes are known to arrive: a line was heard within {@link LEASE}. */
  isFollowing(): boolean {
    return this.#heardAt !== null && this.#options.now() - this.#heardAt <= LEASE
  }

  state(): FollowerState {
    return {
      state: this.isFollowing() ? 'following' : 'silent',
      silentFor: this.#heardAt === null ? null : this.#options.now() - this.#heardAt,
      cursor: this.#cursor,
    }
  }

  async #run(): Promise<void> {
    const { log, pauseFactor, random } = this.#options
    const { signal } = this.#stopping
    let failures = 0
    while (!signal.aborted) {
      let heard = false
      try {
        await this.#follow(() => {
          if (!heard) log('info', 'change stream connected', { cursor: this.#cursor })
          heard = true
        })
      } catch (error) {
        if (signal.aborted) return
        failures = heard ? 0 : failures + 1
        // The first failure is news, the hundredth is not.
        if (heard || failures === 1 || failures % 50 === 0) log('warn', 'change stream lost', { error, failures })
      }
      const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) * (0.5 + random() / 2)
      await sleep(pause * pauseFactor, signal)
    }
  }

  /** One connection, until it ends (rejects) for whatever reason. */
  async #follow(onHeard: () => void): Promise<never> {
    const { cmsUrl, storeKey } = this.#options
    const connection = new AbortController()
    const silence = new SilenceAlarm(DEAD_AFTER, () => connection.abort(new Error(`silent for ${DEAD_AFTER} ms`)))
    const signal = AbortSignal.any([this.#stopping.signal, connection.signal])
    try {
      const url = new URL('/api/store/changes', cmsUrl)
      if (this.#cursor !== null) url.searchParams.set('cursor', this.#cursor)
      const response = await fetch(url, {
        signal,
        headers: { 'x-store-key': storeKey, accept: 'application/x-ndjson', 'accept-encoding': 'identity' },
      })
      if (response.status === 401 || response.status === 403) {
        throw new Error(`the CMS refused STORE_KEY (status ${response.status}): it must be the same in both`)
      }
      if (!response.ok || response.body === null) throw new Error(`status ${response.status}`)
      // Without a cursor nobody knows what was changed before this connection.
      if (this.#cursor === null) this.#options.onReset()
      for await (const line of linesOf(response.body)) {
        this.#take(line)
        silence.heard()
        onHeard()
      }
      throw new Error('the CMS ended the stream')
    } finally {
      silence.stop()
      connection.abort()
    }
  }

  #take(text: string): void {
    const line = parseLine(text)
    if (line.kind === 'reset') this.#options.onReset()
    if (line.kind === 'change') this.#options.onChange(line.tags)
    // Only now: a line whose change was not applied must come again.
    this.#cursor = line.cursor
    this.#heardAt = this.#options.now()
  }
}

function parseLine(text: string): ChangeLine {
  const line = JSON.parse(text) as Partial<ChangeLine> | null
  const isLine =
    typeof line?.cursor === 'string' &&
    Array.isArray(line.tags) &&
    (line.kind === 'change' || line.kind === 'heartbeat' || line.kind === 'reset')
  if (!isLine) throw new Error('a line of the change stream has another shape')
  return line as ChangeLine
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) throw new Error('a line of the change stream is too long')
    for (const line of lines) if (line !== '') yield line
  }
}

/** Rings when nothing was heard for a while. */
class SilenceAlarm {
  #timer: NodeJS.Timeout
  constructor(ms: number, ring: () => void) {
    this.#timer = setTimeout(ring, ms).unref()
  }

  heard(): void {
    this.#timer.refresh()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done, { once: true })
  })
}
