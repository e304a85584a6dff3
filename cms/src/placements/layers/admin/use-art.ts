'use client'
import type { Rendition } from '@fangshi/media/contract'
import { useEffect, useState } from 'react'

export interface CanvasArt {
  url: string
  focal: { x: number; y: number }
}

/** The picture of an asset for the canvas: its widest rendition up to a desk's width; null while there is none. */
export function useArt(id: string | null): CanvasArt | null {
  const [art, setArt] = useState<CanvasArt | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    setArt(null)
    if (id === null) return
    fetch(`/api/media/${id}?depth=0`, { credentials: 'include', signal: stop.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((asset: { renditions?: Rendition[]; focal?: { x?: number; y?: number } } | null) => {
        const shown = (asset?.renditions ?? [])
          .filter(({ crop, format, width }) => crop === 'full' && format !== 'avif' && width <= 1920)
          .toSorted((a, b) => b.width - a.width)[0]
        if (shown) setArt({ url: `/m/${shown.file}`, focal: { x: asset?.focal?.x ?? 0.5, y: asset?.focal?.y ?? 0.5 } })
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [id])
  return art
}
