'use client'

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { isSpot, type Mark, markBetween, moveMark, resizeMark } from '../rules/comment-marks.ts'
import type { ThreadView, VersionView } from '../rules/proofing-view.ts'
import type { ProofingWords } from './proofing-words.ts'

export type Comparison = 'side' | 'slider' | 'overlay' | 'blink'

interface PictureSheetProps {
  version: VersionView
  /** the older version to compare with; null: none */
  against: VersionView | null
  how: Comparison
  /** 0..1: where the slider divides, or how opaque the newer version is */
  level: number
  /** blinking: the older one is to be seen */
  showsOlder: boolean
  zoom: number
  threads: ThreadView[]
  chosen: string | null
  onChoose: (thread: string) => void
  /** the mark being set; null: none is */
  draft: Mark | null
  onDraft: (mark: Mark) => void
  onAccept: () => void
  onCancel: () => void
  words: ProofingWords
}

const STEP = 0.01
const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
}

/** One frame with a version in it, the other over or under it, and the pins above both. */
export function PictureSheet(props: PictureSheetProps) {
  const { version, against, how, level, showsOlder, zoom, threads, chosen, onChoose, draft, words } = props
  // The edited picture may have another shape than its original: the picture itself says.
  const [ratio, setRatio] = useState(version.width / Math.max(1, version.height))
  const over = against && how !== 'side' ? against : null
  const newerStyle =
    over === null
      ? {}
      : how === 'slider'
        ? { clipPath: `inset(0 0 0 ${level * 100}%)` }
        : how === 'overlay'
          ? { opacity: level }
          : { visibility: showsOlder ? ('hidden' as const) : ('visible' as const) }
  return (
    <div
      className="fangshi-sheet"
      data-version={version.number}
      style={{ aspectRatio: String(ratio), width: `calc(min(100%, ${Math.round(ratio * 70)}vh) * ${zoom})` }}
    >
      {over && <img className="is-older" src={`${over.preview}/1600?look=${over.look}`} alt={`v${over.number}`} />}
      <img
        className="is-newer"
        src={`${version.preview}/1600?look=${version.look}`}
        alt={`v${version.number}`}
        style={newerStyle}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          if (naturalHeight > 0) setRatio(naturalWidth / naturalHeight)
        }}
      />
      {over && how === 'slider' && <span className="fangshi-sheet__edge" style={{ left: `${level * 100}%` }} />}
      {threads.map((thread) => (
        <button
          key={thread.id}
          type="button"
          className={[
            'fangshi-pin',
            isSpot(thread.mark) ? 'is-spot' : 'is-box',
            thread.version < version.number ? 'is-carried' : '',
            thread.resolved ? 'is-resolved' : '',
          ].join(' ')}
          style={boxOf(thread.mark)}
          aria-pressed={chosen === thread.id}
          aria-label={`${words.pin} ${thread.number}：${thread.words[0]?.body ?? ''}（${words.madeOn} v${thread.version}）`}
          onClick={() => onChoose(thread.id)}
        >
          <span>{thread.number}</span>
        </button>
      ))}
      {draft && <Placing {...props} draft={draft} />}
    </div>
  )
}

/** Lies over the picture while a mark is being set, with a finger, a mouse or the arrow keys. */
function Placing({ draft, onDraft, onAccept, onCancel, words }: PictureSheetProps & { draft: Mark }) {
  const from = useRef<{ x: number; y: number } | null>(null)
  const surface = useRef<HTMLDivElement>(null)
  useEffect(() => surface.current?.focus(), [])

  const at = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key]
    if (!arrow && event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (arrow) onDraft(event.shiftKey ? resizeMark(draft, arrow) : moveMark(draft, arrow))
    else if (event.key === 'Enter') onAccept()
    else onCancel()
  }
  return (
    <div
      ref={surface}
      className="fangshi-sheet__placing"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the mark
      tabIndex={0}
      aria-label={words.placing}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = at(event)
        onDraft(markBetween(from.current, from.current))
      }}
      onPointerMove={(event) => {
        if (from.current) onDraft(markBetween(from.current, at(event)))
      }}
      onPointerUp={() => {
        from.current = null
        onAccept()
      }}
    >
      <span className={`fangshi-pin is-draft ${isSpot(draft) ? 'is-spot' : 'is-box'}`} style={boxOf(draft)}>
        <span>+</span>
      </span>
    </div>
  )
}

const boxOf = ({ x, y, width, height }: Mark) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  ...(width > 0 ? { width: `${width * 100}%`, height: `${height * 100}%` } : {}),
})
