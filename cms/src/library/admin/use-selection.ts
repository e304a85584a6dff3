'use client'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'

export interface Selection {
  chosen: ReadonlySet<string>
  toggle: (index: number, isRange: boolean) => void
  setChosen: (ids: ReadonlySet<string>) => void
  /** of the element that holds the grid; arrows, space, Shift, select all, Escape */
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  /** the one that can be reached with Tab */
  focused: number
  setFocused: (index: number) => void
}

/** Selecting on a grid as on a desktop, by mouse or keyboard. @param ids of the page shown, in order */
export function useSelection(ids: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState(0)
  const anchor = useRef(0)

  const toggle = useCallback(
    (index: number, isRange: boolean) => {
      setChosen((before) => {
        const after = new Set(before)
        if (isRange) {
          const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
          for (const id of ids.slice(from, to + 1)) after.add(id)
          return after
        }
        const id = ids[index]
        if (id !== undefined && !after.delete(id)) after.add(id)
        return after
      })
      if (!isRange) anchor.current = index
      setFocused(index)
    },
    [ids],
  )

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const grid = event.currentTarget
    const step = stepOf(event.key, grid)
    if (step !== 0) {
      event.preventDefault()
      const next = Math.min(ids.length - 1, Math.max(0, focused + step))
      if (event.shiftKey) toggle(next, true)
      setFocused(next)
      grid.querySelectorAll<HTMLElement>('[data-card]')[next]?.focus()
    } else if (event.key === ' ') {
      event.preventDefault()
      toggle(focused, event.shiftKey)
    } else if (event.key === 'a' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      setChosen(new Set([...chosen, ...ids]))
    } else if (event.key === 'Escape') {
      setChosen(new Set())
    }
  }
  return { chosen, toggle, setChosen, onKeyDown, focused, setFocused }
}

/** How far an arrow key leads: a row is as long as it is drawn. */
function stepOf(key: string, grid: HTMLElement): number {
  const columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length
  return { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key] ?? 0
}
