'use client'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../../admin/words.ts'
import type { PlacementName } from '../../rules/placement-registry.ts'
import {
  type BannerLayout,
  type Format,
  groupsIn,
  type LayerGroup,
  type LayerPlace,
  placeIn,
} from '../rules/banner-layout.ts'
import { COLOURS, FONT_STACKS, fontPx, GROUND_COLOURS, styleOf } from '../rules/brand-styles.ts'
import { rgbOf } from '../rules/contrast.ts'
import { FORMAT_LABELS, formatSize, safeArea } from '../rules/format-sizes.ts'
import type { Locale } from '../rules/judgement.ts'
import type { Box } from '../rules/lay-out.ts'
import { placeFromBox } from '../rules/place-from-box.ts'
import { scrimCss, scrimSide, scrimTone } from '../rules/scrim.ts'
import { CanvasLayer } from './CanvasLayer.tsx'
import { SAY } from './canvas-words.ts'
import { plateCss, standingCss } from './group-css.ts'
import type { CanvasArt } from './use-art.ts'

export interface StageProps {
  layout: BannerLayout
  placement: PlacementName
  format: Format
  locale: Locale
  art: CanvasArt | null
  /** px on the desk at most */
  room: { width: number; height: number }
  selected: string | null
  mayDesign: boolean
  /** layers with a fault in this format and language */
  faulty: ReadonlySet<string>
  textOf: (id: string, locale: Locale) => string
  onSelect: (id: string | null) => void
  onPlace: (id: string, place: LayerPlace) => void
  onWords: (id: string, text: string) => void
}

/** px: the shop never shows a banner wider than its page, nor is a phone's canvas wider than a common phone. */
const WIDEST: Partial<Record<Format, number>> = { desktop: 1440, phone: 390 }
const NUDGE = 0.01
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** px of pointer travel that make a press a drag */
const DRAG_FROM = 3

/** One format at its true proportions: the art, the safe area, and the layers where they will stand. */
export function CanvasStage(props: StageProps) {
  const { layout, placement, format, locale, art, room, selected, mayDesign, faulty } = props
  const say = useWords()
  const stage = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<{ id: string; x: number; y: number; box: Box } | null>(null)
  const full = formatSize(placement, format)
  const trueWidth = Math.min(WIDEST[format] ?? full.width, full.width)
  const scale = Math.min(room.width / trueWidth, room.height / ((trueWidth * full.height) / full.width), 1)
  const width = trueWidth * scale
  const height = (width * full.height) / full.width
  const safe = safeArea(placement, format)
  const area: Box = {
    left: safe.left * width,
    top: safe.top * height,
    width: (1 - safe.left - safe.right) * width,
    height: (1 - safe.top - safe.bottom) * height,
  }
  const groups = groupsIn(layout, format)
  const outside = useOutside(stage, area)

  const boxOf = (element: HTMLElement): Box => {
    const own = element.getBoundingClientRect()
    const box = stage.current?.getBoundingClientRect()
    return { left: own.left - (box?.left ?? 0), top: own.top - (box?.top ?? 0), width: own.width, height: own.height }
  }
  const take = (event: PointerEvent<HTMLElement>, group: LayerGroup): void => {
    if (!group.layers.some(({ id }) => id === selected)) props.onSelect(group.head.id)
    if (!mayDesign || (event.target as HTMLElement).isContentEditable) return
    // By the words themselves, not the group: whoever captures the pointer gets its clicks, and a double click edits.
    const pressed = event.target as HTMLElement
    pressed.setPointerCapture(event.pointerId)
    setDrag({ id: group.head.id, x: event.clientX, y: event.clientY, box: boxOf(event.currentTarget) })
  }
  const pull = (event: PointerEvent<HTMLElement>, { head }: LayerGroup): void => {
    if (drag?.id !== head.id) return
    const by = { x: event.clientX - drag.x, y: event.clientY - drag.y }
    if (Math.abs(by.x) + Math.abs(by.y) < DRAG_FROM) return
    const box = { ...drag.box, left: drag.box.left + by.x, top: drag.box.top + by.y }
    props.onPlace(head.id, placeFromBox(box, area, placeIn(head, format).width))
  }
  const nudge = (event: KeyboardEvent<HTMLElement>, { head }: LayerGroup): void => {
    const step = ARROWS[event.key]
    if (!step || !mayDesign || (event.target as HTMLElement).isContentEditable) return
    event.preventDefault()
    const by = NUDGE * (event.shiftKey ? 5 : 1)
    const box = boxOf(event.currentTarget)
    const moved = { ...box, left: box.left + step[0] * by * area.width, top: box.top + step[1] * by * area.height }
    props.onPlace(head.id, placeFromBox(moved, area, placeIn(head, format).width, by * area.height * 0.4))
  }
  const focal = (format === 'desktop' || format === 'phone' ? undefined : layout.focal[format]) ?? art?.focal

  return (
    <figure className="fangshi-canvas__format" style={{ width }}>
      <figcaption>
        <b>{say(FORMAT_LABELS[format])}</b>
        <span className="fangshi-figure">
          {full.width}×{full.height}
        </span>
      </figcaption>
      <div
        ref={stage}
        className="fangshi-canvas__stage"
        style={{ width, height }}
        lang={locale === 'zh' ? 'zh-CN' : 'en'}
      >
        {art && (
          <img
            src={art.url}
            alt=""
            draggable={false}
            style={{ objectPosition: `${(focal?.x ?? 0.5) * 100}% ${(focal?.y ?? 0.5) * 100}%` }}
          />
        )}
        {groups.map(({ head }) =>
          head.ground === 'scrim' && head.scrim > 0 ? (
            <div
              key={head.id}
              className="fangshi-canvas__scrim"
              style={{
                background: scrimCss(
                  scrimSide(placeIn(head, format).anchor, format),
                  head.scrim,
                  rgbOf(GROUND_COLOURS[scrimTone(head.colour)]).join(' '),
                ),
              }}
            />
          ) : null,
        )}
        <div className="fangshi-canvas__safe" style={area} title={say(SAY.safe)} />
        {groups.map((group) => (
          <fieldset
            key={group.head.id}
            data-group={group.head.id}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved with the arrow keys
            tabIndex={0}
            aria-label={group.layers.map((layer) => props.textOf(layer.id, locale)).join(' ')}
            className={[
              'fangshi-canvas__group',
              group.layers.some(({ id }) => id === selected) ? 'is-selected' : '',
              outside.has(group.head.id) ? 'is-outside' : '',
              mayDesign ? 'is-movable' : '',
            ].join(' ')}
            style={{
              ...standingCss(placeIn(group.head, format), area),
              ...plateCss(group, fontPx(styleOf(group.head), format, trueWidth) * scale),
            }}
            onPointerDown={(event) => take(event, group)}
            onPointerMove={(event) => pull(event, group)}
            onPointerUp={() => setDrag(null)}
            onPointerCancel={() => setDrag(null)}
            onKeyDown={(event) => nudge(event, group)}
          >
            {group.layers.map((layer, index) => (
              <CanvasLayer
                key={layer.id}
                layer={layer}
                text={props.textOf(layer.id, locale)}
                px={fontPx(styleOf(layer), format, trueWidth) * scale}
                isFirst={index === 0}
                isSelected={layer.id === selected}
                isFaulty={faulty.has(layer.id)}
                colour={layer.style === 'solid' ? '#ffffff' : COLOURS[layer.colour]}
                family={FONT_STACKS[styleOf(layer).family]}
                onSelect={() => props.onSelect(layer.id)}
                onWords={(text) => props.onWords(layer.id, text)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </figure>
  )
}

/** Groups that leave the safe area, measured on what the browser has set: seen while one drags, before any server answers. */
function useOutside(stage: { current: HTMLDivElement | null }, area: Box): ReadonlySet<string> {
  const [outside, setOutside] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const box = stage.current?.getBoundingClientRect()
    if (!stage.current || !box) return
    const found = new Set<string>()
    for (const element of stage.current.querySelectorAll<HTMLElement>('[data-group]')) {
      const own = element.getBoundingClientRect()
      const over = Math.max(
        area.left - (own.left - box.left),
        area.top - (own.top - box.top),
        own.right - box.left - area.left - area.width,
        own.bottom - box.top - area.top - area.height,
      )
      if (over > 1) found.add(element.dataset.group ?? '')
    }
    setOutside((known) => (known.size === found.size && [...known].every((id) => found.has(id)) ? known : found))
  })
  return outside
}
