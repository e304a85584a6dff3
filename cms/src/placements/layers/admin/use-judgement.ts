'use client'
import { useEffect, useState } from 'react'
import { isPlacementName } from '../../rules/placement-registry.ts'
import type { BannerLayout } from '../rules/banner-layout.ts'
import type { ContrastRemedy, LayerFigure, LayoutFault, Locale } from '../rules/judgement.ts'

export interface JudgedLayout {
  figures: LayerFigure[]
  remedies: ContrastRemedy[]
  faults: (LayoutFault & { sentence: string })[]
  /** by layer: its words as they are shown now, prices included */
  texts: Record<string, Record<Locale, string>>
}

/** ms without a change before the server is asked */
const CALM = 400

/** How a layout reads over its art, asked of the server a moment after the last change; null: not known. */
export function useJudgement(
  layout: BannerLayout,
  about: { placement: string; desktopArt: string | null; mobileArt: string | null },
): { judged: JudgedLayout | null; isAsking: boolean } {
  const [judged, setJudged] = useState<JudgedLayout | null>(null)
  const [isAsking, setAsking] = useState(false)
  const question = JSON.stringify({ ...about, composition: layout })
  const isPlaced = isPlacementName(about.placement)
  useEffect(() => {
    // Before a place is chosen there is nothing to judge: its sizes are the place's.
    if (!isPlaced) return
    const stop = new AbortController()
    setAsking(true)
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch('/api/banners/judge', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          credentials: 'include',
          body: question,
          signal: stop.signal,
        })
        setJudged(answer.ok ? ((await answer.json()) as JudgedLayout) : null)
        setAsking(false)
      } catch {
        // A newer question has replaced this one, or the line is down: the next change asks again.
        if (stop.signal.aborted) return
        setJudged(null)
        setAsking(false)
      }
    }, CALM)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [question, isPlaced])
  return { judged, isAsking }
}
