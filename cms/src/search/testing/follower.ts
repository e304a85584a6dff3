import type { Payload } from 'payload'
import { expect } from 'vitest'
import { followForSearch, searchHealth } from '../search.ts'

/** A follower as a worker runs it, until it is stopped. */
export function startFollower(payload: Payload): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const following = followForSearch(payload, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await following
    },
  }
}

/** Waits until everything committed so far can be found. */
export async function caughtUp(payload: Payload): Promise<void> {
  await expect.poll(async () => (await searchHealth(payload)).lag, { timeout: 60_000, interval: 50 }).toBe(0)
}
