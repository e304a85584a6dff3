import type { IntakeFileView } from '../rules/intake-view.ts'
import type { FileAtHand } from './collect-dropped.ts'

/** A file on its way, as far as this browser knows. */
export interface Upload {
  id: string
  file: FileAtHand
  state: 'queued' | 'sending' | 'failed'
  /** bytes that have left */
  sent: number
  /** why it failed; null: the network */
  problem: string | null
  attempts: number
}

export type SendOutcome =
  | { outcome: 'taken'; file: IntakeFileView }
  /** nobody answered, or the server was not well: the same request again does no harm */
  | { outcome: 'again' }
  | { outcome: 'refused'; problem: string }

export interface QueueDoors {
  send(id: string, file: FileAtHand, onProgress: (sent: number) => void, signal: AbortSignal): Promise<SendOutcome>
  taken(file: IntakeFileView): void
  /** the bytes cannot be read on this side */
  unreadable(id: string): void
}

/** Requests under way at once: enough to fill a line, few enough for the server to look at pictures meanwhile. */
const AT_ONCE = 3

/** Waits before the second, third … attempt. ms */
const PAUSES = [1000, 2000, 4000, 8000]

/**
 * Sends files a few at a time, each in a request of its own. A file that fails stops no other; what the network broke
 * is tried again by itself, then waits for the person or for the network to come back.
 */
export class UploadQueue {
  #uploads: ReadonlyMap<string, Upload> = new Map()
  #running = new Map<string, AbortController>()
  #done = 0
  #listeners = new Set<() => void>()
  readonly #doors: QueueDoors

  constructor(doors: QueueDoors) {
    this.#doors = doors
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is on its way, oldest first; a new object after each change. */
  snapshot = (): ReadonlyMap<string, Upload> => this.#uploads

  /** Files that have come to rest since the queue was last empty. */
  done = (): number => this.#done

  add(files: readonly { id: string; file: FileAtHand }[]): void {
    const next = new Map(this.#uploads)
    if (next.size === 0) this.#done = 0
    for (const { id, file } of files) {
      if (!this.#running.has(id)) next.set(id, { id, file, state: 'queued', sent: 0, problem: null, attempts: 0 })
    }
    this.#set(next)
    this.#fill()
  }

  /** Takes files out, in the middle of being sent or before. */
  cancel(ids: readonly string[]): void {
    const next = new Map(this.#uploads)
    for (const id of ids) {
      next.delete(id)
      this.#running.get(id)?.abort()
    }
    this.#set(next)
  }

  /** Sends failed files again. */
  retry(ids: readonly string[]): void {
    const next = new Map(this.#uploads)
    for (const id of ids) {
      const upload = next.get(id)
      if (upload?.state === 'failed') next.set(id, { ...upload, state: 'queued', sent: 0, problem: null, attempts: 0 })
    }
    this.#set(next)
    this.#fill()
  }

  #set(next: ReadonlyMap<string, Upload>): void {
    this.#uploads = next
    for (const listener of this.#listeners) listener()
  }

  #change(id: string, change: Partial<Upload> | null): void {
    const upload = this.#uploads.get(id)
    if (!upload) return
    const next = new Map(this.#uploads)
    if (change) next.set(id, { ...upload, ...change })
    else {
      next.delete(id)
      this.#done += 1
    }
    this.#set(next)
  }

  #fill(): void {
    for (const upload of this.#uploads.values()) {
      if (this.#running.size >= AT_ONCE) return
      if (upload.state === 'queued' && !this.#running.has(upload.id)) void this.#send(upload)
    }
  }

  async #send(upload: Upload): Promise<void> {
    const { id, file } = upload
    const abort = new AbortController()
    this.#running.set(id, abort)
    this.#change(id, { state: 'sending', sent: 0, attempts: upload.attempts + 1 })
    try {
      const outcome = await this.#doors.send(id, file, (sent) => this.#change(id, { sent }), abort.signal)
      if (outcome.outcome === 'taken') {
        this.#doors.taken(outcome.file)
        this.#change(id, null)
      } else if (outcome.outcome === 'refused') this.#change(id, { state: 'failed', problem: outcome.problem })
      else await this.#pause(id, upload.attempts, abort.signal)
    } catch {
      if (!abort.signal.aborted) {
        this.#doors.unreadable(id)
        this.#change(id, null)
      }
    } finally {
      this.#running.delete(id)
      this.#fill()
    }
  }

  async #pause(id: string, attempts: number, signal: AbortSignal): Promise<void> {
    const pause = PAUSES[attempts]
    if (pause === undefined) return this.#change(id, { state: 'failed', problem: null })
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    })
    if (!signal.aborted) this.#change(id, { state: 'queued', sent: 0 })
  }
}
