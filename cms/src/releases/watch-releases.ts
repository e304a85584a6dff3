import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { bringReleases } from './bring-releases.ts'

/** Between two looks at what is planned. ms */
const LOOK = 1_000

/**
 * Makes releases live at their instant while nobody reads the shop, so that the search index, which follows the
 * outbox, learns of them. Nothing depends on it: a reader does the same. Until the signal.
 */
export async function watchReleases(payload: Payload, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const wait = await bringReleases(payload)
      .then(({ next }) => (next === null ? LOOK : Math.min(LOOK, Math.max(20, next.getTime() - Date.now()))))
      .catch(() => LOOK)
    await sleep(wait, undefined, { signal }).catch(() => undefined)
  }
}
