'use client'

import { useEffect, useState } from 'react'
import { randomKey } from '../../desk/desk.ts'

const lockOf = (sitting: string): string => `fangshi:writing:${sitting}`

/**
 * One form opened once. The browser holds a lock of its name while the tab lives and gives it back when it is closed or
 * crashes, so that other tabs know at once which words somebody still sits at.
 */
export function useSitting(): string {
  const [sitting] = useState(randomKey)
  useEffect(() => {
    const closed = new AbortController()
    const untilClosed = new Promise<void>((close) => closed.signal.addEventListener('abort', () => close()))
    navigator.locks?.request(lockOf(sitting), () => untilClosed).catch(() => undefined)
    return () => closed.abort()
  }, [sitting])
  return sitting
}

/** Sittings that are open in this browser. */
export async function openSittings(): Promise<(sitting: string) => boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  const names = new Set(held.map(({ name }) => name))
  return (sitting) => names.has(lockOf(sitting))
}
