'use client'
import { useEffect, useState } from 'react'
import type { AssetView } from '../rules/intake-view.ts'
import type { FileAtHand } from './collect-dropped.ts'

/**
 * A small picture: the server's, until there is one the file itself, until then its colour; where it has to be seen to
 * decide, the original.
 */
export function Thumb({
  asset,
  file,
  size,
  mustBeSeen = false,
}: {
  asset: AssetView | null
  file?: FileAtHand | undefined
  /** CSS px */
  size: number
  mustBeSeen?: boolean
}) {
  const own = useOwnPicture(asset?.thumb ? undefined : file)
  const address = asset?.thumb ?? own ?? (mustBeSeen ? asset?.original : null)
  return (
    <span className="intake-thumb" style={{ width: size, height: size, background: asset?.colour ?? undefined }}>
      {address ? <img src={address} alt="" width={size} height={size} loading="lazy" decoding="async" /> : null}
    </span>
  )
}

/** The address of a plain file's own picture; an archive is not unpacked for a thumbnail. */
function useOwnPicture(file: FileAtHand | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!file || file.archive !== null) return setAddress(null)
    let made: string | null = null
    let isLeft = false
    file
      .read()
      .then((blob) => {
        if (isLeft) return
        made = URL.createObjectURL(blob)
        setAddress(made)
      })
      .catch(() => undefined)
    return () => {
      isLeft = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [file])
  return address
}
