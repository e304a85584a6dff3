'use client'

import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Ends } from '../rules/calendar-plan.ts'
import { dragEnds, type Grip } from '../rules/drag-ends.ts'

/** How far a pointer travels before a press is a drag. px */
const SLACK = 4

interface Dragged {
  key: string
  grip: Grip
  x: number
  was: Ends
  /** what it would become; null: no window */
  to: Ends | null
}

interface DragSetting {
  /** width of one day on the screen. px */
  dayWidth: () => number
  zone: string
  /** a month moves by days, a week by hours */
  byHours: boolean
  onDrop: (key: string, to: Ends) => void
}

/** Dragging of bars and of their ends with mouse, pen or finger; Escape puts back what is being dragged. */
export function useBarDrag({ dayWidth, zone, byHours, onDrop }: DragSetting) {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const pressed = useRef<Omit<Dragged, 'to'> | null>(null)
  // The press that ends a drag must not open what was dragged.
  const justDropped = useRef(false)

  const stop = useCallback(() => {
    pressed.current = null
    setDragged(null)
  }, [])
  useEffect(() => {
    if (!dragged) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') stop()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [dragged, stop])

  const gripOf = (key: string, was: Ends) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      justDropped.current = false
      const grip = (event.target as HTMLElement).dataset.grip
      pressed.current = { key, was, x: event.clientX, grip: grip === 'from' || grip === 'until' ? grip : 'whole' }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const press = pressed.current
      if (press?.key !== key) return
      const dx = event.clientX - press.x
      if (!dragged && Math.abs(dx) < SLACK) return
      const days = dx / dayWidth()
      const by = byHours ? { minutes: Math.round(days * 24) * 60 } : { days: Math.round(days) }
      setDragged({ ...press, to: dragEnds(press.was, press.grip, by, zone) })
    },
    onPointerUp: () => {
      if (dragged?.key === key) {
        justDropped.current = true
        if (dragged.to) onDrop(key, dragged.to)
      }
      stop()
    },
    onPointerCancel: stop,
  })
  const wasDropped = (): boolean => {
    const dropped = justDropped.current
    justDropped.current = false
    return dropped
  }
  return { dragged, gripOf, wasDropped }
}
