'use client'

import { useCallback, useRef } from 'react'
import { randomKey, type SendCommand } from '../../desk/desk.ts'

/**
 * The key under which what is being filled in moves stock. It stays the same until the command was taken, so
 * that a second click, or a try after a lost answer, does not move stock twice.
 */
export function useMovementKey(): { current: () => string; sendOnce: (send: SendCommand) => SendCommand } {
  const key = useRef<string | null>(null)
  const current = useCallback(() => {
    key.current ??= randomKey()
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
