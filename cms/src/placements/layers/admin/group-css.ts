import type { CSSProperties } from 'react'
import type { LayerGroup, LayerPlace } from '../rules/banner-layout.ts'
import { GROUND_COLOURS, PLATE_PADDING } from '../rules/brand-styles.ts'
import type { Box } from '../rules/lay-out.ts'

/** A place in CSS: the point it hangs from and how it hangs. */
export function standingCss({ anchor, x, y, width }: LayerPlace, area: Box): CSSProperties {
  const [vertical, horizontal] = anchor.split('-') as ['top' | 'middle' | 'bottom', 'start' | 'center' | 'end']
  const along = { start: x, center: 0.5 + x, end: 1 - x }[horizontal]
  const down = { top: y, middle: 0.5 + y, bottom: 1 - y }[vertical]
  const hangs = { start: 0, center: -50, end: -100, top: 0, middle: -50, bottom: -100 }
  return {
    left: area.left + along * area.width,
    top: area.top + down * area.height,
    maxWidth: width * area.width,
    translate: `${hangs[horizontal]}% ${hangs[vertical]}%`,
    justifyItems: horizontal,
    textAlign: horizontal,
  }
}

/** The plate behind a group, `px` being the size of its first words. */
export function plateCss({ head }: LayerGroup, px: number): CSSProperties {
  if (head.ground !== 'paper' && head.ground !== 'ink') return {}
  return {
    background: GROUND_COLOURS[head.ground],
    padding: `${PLATE_PADDING.block * px}px ${PLATE_PADDING.inline * px}px`,
  }
}
