'use client'
import { useEffect, useRef, useState } from 'react'

export interface Preview {
  /** address of the picture as of the last answer; null before the first */
  url: string | null
  isBusy: boolean
  /** the server's sentence when it could not make one */
  error: string | null
}

/** A gesture asks many times a second; the server is asked again only this long after the last change. ms */
const SETTLE = 60

/**
 * The server's picture of a recipe, kept up to date: one request at a time, the latest wish wins, and the last picture
 * stays until the next one is there.
 */
export function usePreview(assetId: string, body: object | null): Preview {
  const [preview, setPreview] = useState<Preview>({ url: null, isBusy: false, error: null })
  const wish = body === null ? null : JSON.stringify(body)
  const held = useRef<string | null>(null)

  useEffect(() => {
    if (wish === null) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      setPreview((now) => ({ ...now, isBusy: true }))
      try {
        const answer = await fetch(`/api/media/${assetId}/edits/preview`, {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json' },
          body: wish,
          signal: stop.signal,
        })
        if (!answer.ok) {
          setPreview((now) => ({ ...now, isBusy: false, error: null }))
          const sentence = await sentenceOf(answer)
          setPreview((now) => ({ ...now, error: sentence }))
          return
        }
        const url = URL.createObjectURL(await answer.blob())
        if (stop.signal.aborted) return URL.revokeObjectURL(url)
        // The picture it takes the place of is shown until this one is decoded.
        const before = held.current
        held.current = url
        setPreview({ url, isBusy: false, error: null })
        if (before) setTimeout(() => URL.revokeObjectURL(before), 1000)
      } catch (error) {
        if (!stop.signal.aborted) setPreview((now) => ({ ...now, isBusy: false, error: String(error) }))
      }
    }, SETTLE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [assetId, wish])

  useEffect(
    () => () => {
      if (held.current) URL.revokeObjectURL(held.current)
    },
    [],
  )
  return preview
}

/** The sentence of an error answer, shaped as Payload's. */
export async function sentenceOf(answer: Response): Promise<string> {
  try {
    const { errors } = (await answer.json()) as { errors?: { message?: string }[] }
    return errors?.[0]?.message ?? String(answer.status)
  } catch {
    return String(answer.status)
  }
}
