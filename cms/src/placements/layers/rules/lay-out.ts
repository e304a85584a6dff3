import type { BannerLayout, Format, Ground, Layer, LayerPlace } from './banner-layout.ts'
import { groupsIn, placeIn } from './banner-layout.ts'
import { type BrandStyle, BUTTON_PADDING, fontPx, PLATE_PADDING, styleOf } from './brand-styles.ts'
import { breakBalanced, breakLines } from './break-lines.ts'
import type { FormatSize, SafeArea } from './format-sizes.ts'

/** px from the top left of the format */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export interface LaidLine {
  text: string
  /** px; `height` is the line's, `baseline` counts from the top of the format */
  box: Box
  baseline: number
}

export interface LaidLayer {
  layer: Layer
  px: number
  style: BrandStyle
  lines: LaidLine[]
  /** what surrounds the words: the button's own box, or the lines together */
  box: Box
}

export interface LaidGroup {
  head: Layer
  place: LayerPlace
  ground: Ground
  box: Box
  layers: LaidLayer[]
  /** px it stands outside the safe area, the worst side; 0 when it fits */
  overflow: number
}

/** Width of a text in px. */
export type Measure = (text: string, style: BrandStyle, px: number) => number

export interface LayOutOptions {
  layout: BannerLayout
  format: Format
  size: FormatSize
  safe: SafeArea
  /** the words of a layer, prices included; null or '': the layer is not there */
  textOf: (layer: Layer) => string | null
  measure: Measure
}

/** Sets every layer of a format: sizes, lines and boxes. Pure: fonts are asked through `measure`. */
export function layOut({ layout, format, size, safe, textOf, measure }: LayOutOptions): LaidGroup[] {
  const area: Box = {
    left: safe.left * size.width,
    top: safe.top * size.height,
    width: (1 - safe.left - safe.right) * size.width,
    height: (1 - safe.top - safe.bottom) * size.height,
  }
  return groupsIn(layout, format).flatMap(({ head, layers }) => {
    const place = placeIn(head, format)
    const headPx = fontPx(styleOf(head), format, size.width)
    const isPlate = head.ground === 'paper' || head.ground === 'ink'
    const pad = isPlate
      ? { inline: PLATE_PADDING.inline * headPx, block: PLATE_PADDING.block * headPx }
      : { inline: 0, block: 0 }
    const most = place.width * area.width - 2 * pad.inline
    const set = layers.flatMap((layer) => {
      const text = textOf(layer)
      return text ? [setLayer(layer, text, most, fontPx(styleOf(layer), format, size.width), measure)] : []
    })
    if (set.length === 0) return []
    const gapOf = (index: number): number => (index === 0 ? 0 : (set[index]?.style.gap ?? 0) * (set[index]?.px ?? 0))
    const inner = {
      width: Math.max(...set.map(({ width }) => width)),
      height: set.reduce((sum, { height }, index) => sum + height + gapOf(index), 0),
    }
    const box = boxOf(place, area, { width: inner.width + 2 * pad.inline, height: inner.height + 2 * pad.block })
    const align = alignOf(place)
    let top = box.top + pad.block
    const laid = set.map((one, index) => {
      top += gapOf(index)
      const left = box.left + pad.inline + (inner.width - one.width) * align
      const placed = placeLayer(one, left, top, align)
      top += one.height
      return placed
    })
    return [{ head, place, ground: head.ground, box, layers: laid, overflow: overflowOf(box, area) }]
  })
}

interface SetLayer {
  layer: Layer
  style: BrandStyle
  px: number
  lines: { text: string; width: number }[]
  width: number
  height: number
}

function setLayer(layer: Layer, text: string, most: number, px: number, measure: Measure): SetLayer {
  const style = styleOf(layer)
  const widthOf = (line: string): number => measure(line, style, px)
  const pad = style.kind === 'button' ? BUTTON_PADDING : { inline: 0, block: 0 }
  const room = Math.max(px, most - 2 * pad.inline * px)
  const lines = (style.balanced ? breakBalanced : breakLines)(text, room, widthOf).map((line) => ({
    text: line,
    width: widthOf(line),
  }))
  return {
    layer,
    style,
    px,
    lines,
    width: Math.max(...lines.map(({ width }) => width)) + 2 * pad.inline * px,
    height: lines.length * style.lineHeight * px + 2 * pad.block * px,
  }
}

/** Latin and Chinese faces alike stand about so far below the middle of their line. */
const BASELINE = 0.36

function placeLayer(
  { layer, style, px, lines, width, height }: SetLayer,
  left: number,
  top: number,
  align: number,
): LaidLayer {
  const pad = style.kind === 'button' ? BUTTON_PADDING : { inline: 0, block: 0 }
  const room = width - 2 * pad.inline * px
  return {
    layer,
    style,
    px,
    box: { left, top, width, height },
    lines: lines.map((line, index) => {
      const lineTop = top + pad.block * px + index * style.lineHeight * px
      const box = {
        left: left + pad.inline * px + (room - line.width) * (style.kind === 'button' ? 0.5 : align),
        top: lineTop,
        width: line.width,
        height: style.lineHeight * px,
      }
      return { text: line.text, box, baseline: lineTop + (style.lineHeight / 2 + BASELINE) * px }
    }),
  }
}

const alignOf = ({ anchor }: LayerPlace): 0 | 0.5 | 1 =>
  anchor.endsWith('start') ? 0 : anchor.endsWith('center') ? 0.5 : 1

/** Where a group of a size stands; also used to snap while it is dragged. */
export function boxOf(place: LayerPlace, area: Box, size: { width: number; height: number }): Box {
  const { anchor, x, y } = place
  const free = { x: area.width - size.width, y: area.height - size.height }
  const left = anchor.endsWith('start')
    ? x * area.width
    : anchor.endsWith('end')
      ? free.x - x * area.width
      : free.x / 2 + x * area.width
  const top = anchor.startsWith('top')
    ? y * area.height
    : anchor.startsWith('bottom')
      ? free.y - y * area.height
      : free.y / 2 + y * area.height
  return { left: area.left + left, top: area.top + top, width: size.width, height: size.height }
}

/** Half a pixel of rounding is no overflow. */
function overflowOf(box: Box, area: Box): number {
  const worst = Math.max(
    area.left - box.left,
    area.top - box.top,
    box.left + box.width - area.left - area.width,
    box.top + box.height - area.top - area.height,
  )
  return worst > 0.5 ? Math.ceil(worst) : 0
}
