'use client'

import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { SendCommand } from '../../desk/desk.ts'
import type { Mark } from '../rules/comment-marks.ts'
import type { ProofingView, ThreadView } from '../rules/proofing-view.ts'
import { type Comparison, PictureSheet } from './PictureSheet.tsx'
import type { ProofingWords } from './proofing-words.ts'
import { Words } from './ThreadList.tsx'

interface ProofingStageProps {
  view: ProofingView
  /** the version one looks at */
  looking: number
  threads: ThreadView[]
  chosen: string | null
  onChoose: (thread: string) => void
  send: SendCommand
  words: ProofingWords
}

const HOWS: readonly Comparison[] = ['slider', 'overlay', 'blink', 'side']
const MIDDLE: Mark = { x: 0.5, y: 0.5, width: 0, height: 0 }
const LARGEST = 6
/** Well below the three flashes a second that may harm (WCAG 2.3.1). ms */
const BLINK_EVERY = 800

/** The picture to judge: zoom, comparison with another version, pins, and a new comment. */
export function ProofingStage({ view, looking, threads, chosen, onChoose, send, words }: ProofingStageProps) {
  const [againstNumber, setAgainst] = useState<number | null>(null)
  const [how, setHow] = useState<Comparison>('slider')
  const [level, setLevel] = useState(0.5)
  const [isHeld, setHeld] = useState(false)
  const [isBlinking, setBlinking] = useState(false)
  const [beat, setBeat] = useState(false)
  const [zoom, setZoom] = useState(1)
  const [draft, setDraft] = useState<{ mark: Mark; isSet: boolean } | null>(null)
  const version = view.versions.find((one) => one.number === looking) ?? view.versions[0]
  const against = view.versions.find((one) => one.number === againstNumber && one.number !== looking) ?? null
  const mayBlink = useMotionIsWelcome()

  useEffect(() => {
    if (!isBlinking || how !== 'blink' || !mayBlink) return
    const timer = setInterval(() => setBeat((before) => !before), BLINK_EVERY)
    return () => {
      clearInterval(timer)
      setBeat(false)
    }
  }, [isBlinking, how, mayBlink])

  if (!version) return null
  const zoomBy = (factor: number): void => setZoom((before) => Math.min(LARGEST, Math.max(1, before * factor)))
  const acts: Record<string, () => void> = {
    c: () => view.may.comment && setDraft({ mark: MIDDLE, isSet: false }),
    '+': () => zoomBy(1.5),
    '=': () => zoomBy(1.5),
    '-': () => zoomBy(1 / 1.5),
    '0': () => setZoom(1),
    b: () => setHeld(true),
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = acts[event.key]
    if (!act || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
    event.preventDefault()
    act()
  }
  const sheet = {
    how,
    level,
    showsOlder: isHeld || beat,
    zoom,
    chosen,
    onChoose,
    words,
    onDraft: (mark: Mark) => setDraft({ mark, isSet: false }),
    onAccept: () => setDraft((before) => before && { ...before, isSet: true }),
    onCancel: () => setDraft(null),
  }
  return (
    // Keys work while the focus is here, so that they take no letters from anything else.
    <section
      className="fangshi-stage"
      aria-label={words.stage}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.key === 'b' && setHeld(false)}
    >
      <div className="fangshi-stage__bar">
        <label>
          {words.compareWith}{' '}
          <select
            name="against"
            value={against?.number ?? ''}
            onChange={(event) => setAgainst(event.target.value === '' ? null : Number(event.target.value))}
          >
            <option value="">{words.nothing}</option>
            {view.versions
              .filter((one) => one.number !== version.number)
              .map((one) => (
                <option key={one.number} value={one.number}>
                  v{one.number}
                </option>
              ))}
          </select>
        </label>
        {against && (
          <fieldset className="fangshi-stage__hows">
            <legend className="fangshi-visually-hidden">{words.mode}</legend>
            {HOWS.map((one) => (
              <label key={one}>
                <input type="radio" name="how" checked={how === one} onChange={() => setHow(one)} /> {words[one]}
              </label>
            ))}
          </fieldset>
        )}
        <span className="fangshi-stage__tools">
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => zoomBy(1 / 1.5)}
            aria-label={words.zoomOut}
          >
            −
          </Button>
          <span className="fangshi-figure">{Math.round(zoom * 100)}%</span>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => zoomBy(1.5)}
            aria-label={words.zoomIn}
          >
            +
          </Button>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setZoom(1)}>
            {words.fit}
          </Button>
          {view.may.comment && (
            <Button
              buttonStyle="primary"
              size="small"
              margin={false}
              onClick={() => setDraft(draft ? null : { mark: MIDDLE, isSet: false })}
            >
              {draft ? words.cancel : words.place}
            </Button>
          )}
        </span>
      </div>
      {against && (how === 'slider' || how === 'overlay') && (
        <label className="fangshi-stage__level">
          {how === 'slider' ? words.split : words.opacity}
          <input
            type="range"
            name="level"
            min={0}
            max={100}
            value={Math.round(level * 100)}
            onChange={(event) => setLevel(Number(event.target.value) / 100)}
          />
        </label>
      )}
      {against && how === 'blink' && (
        <div className="fangshi-stage__level">
          <button
            type="button"
            className="fangshi-stage__hold"
            onPointerDown={() => setHeld(true)}
            onPointerUp={() => setHeld(false)}
            onPointerLeave={() => setHeld(false)}
            onKeyDown={(event) => (event.key === ' ' || event.key === 'Enter') && setHeld(true)}
            onKeyUp={() => setHeld(false)}
            onBlur={() => setHeld(false)}
          >
            {words.hold}（v{against.number}）
          </button>
          {mayBlink && (
            <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setBlinking(!isBlinking)}>
              {isBlinking ? words.stop : words.auto}
            </Button>
          )}
        </div>
      )}
      {draft && !draft.isSet && <p className="fangshi-desk__quiet">{words.placing}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a magnified picture is scrolled with the arrow keys */}
      <div className={`fangshi-stage__view ${against && how === 'side' ? 'is-side' : ''}`} tabIndex={0}>
        {against && how === 'side' && (
          <PictureSheet
            {...sheet}
            version={against}
            against={null}
            threads={threads.filter((one) => one.version <= against.number)}
            draft={null}
          />
        )}
        <PictureSheet
          key={version.number}
          {...sheet}
          version={version}
          against={against}
          threads={threads}
          draft={draft?.mark ?? null}
        />
      </div>
      {draft?.isSet && (
        <Words
          label={words.write}
          act={words.send}
          takesFocus
          onSay={async (body) => {
            const refusal = await send('comment', { body, mark: draft.mark, version: version.number })
            if (refusal === null) setDraft(null)
            return refusal
          }}
        />
      )}
      <p className="fangshi-desk__quiet">
        {words.stageHint}
        {against && isOtherShape(version, against) ? ` · ${words.differs}` : ''}
      </p>
    </section>
  )
}

const isOtherShape = (a: { width: number; height: number }, b: { width: number; height: number }): boolean =>
  Math.abs(a.width / a.height - b.width / b.height) > 0.01

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.closest('textarea, select, input:not([type="radio"], [type="range"])') !== null

/** Whether things may move by themselves for this person. */
function useMotionIsWelcome(): boolean {
  const [isWelcome, setWelcome] = useState(false)
  useEffect(() => setWelcome(!window.matchMedia('(prefers-reduced-motion: reduce)').matches), [])
  return isWelcome
}
