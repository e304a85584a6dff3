'use client'

import { useCallback, useRef } from 'react'
import type { SendCommand } from '../../desk/desk.ts'

/**
 * The key under which what is being filled in moves stock. It stays the same until the command was taken, so
 * that a second click, or a try after a lost answer, does not move stock twice.
 */
export function useMovementKey(): { current: () => string; sendOnce: (send: SendCommand) => SendCommand } {
  const key = useRef<string | null>(null)
  const current = useCallback(() => {
    key.current ??= newKey()
    return key.current
  }, [])
  const sendOnce = useCallback(
    (send: SendCommand): SendCommand =>
      async (name, body) => {
        const refusal = await send(name, body)
        if (refusal === null) key.current = null
        return refusal
      },
    [],
  )
  return { current, sendOnce }
}

/** A random UUID (version 4), also where the page came over plain HTTP and `crypto.randomUUID` is missing. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
