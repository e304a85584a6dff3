/** How somebody likes to look: remembered in their browser. */
export interface LiveView {
  isOpen: boolean
  /** CSS px of the window the shop believes to be in */
  width: 390 | 1440
}

const KEY = 'fangshi-live-preview'
const CLOSED: LiveView = { isOpen: false, width: 390 }
const watching = new Set<() => void>()
let view: LiveView | undefined

export function readView(): LiveView {
  view ??= remembered()
  return view
}

export function changeView(change: Partial<LiveView>): void {
  view = { ...readView(), ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(view))
  } catch {
    // A browser that keeps nothing shows it until the page is left.
  }
  for (const changed of watching) changed()
}

export function watchView(changed: () => void): () => void {
  watching.add(changed)
  return () => watching.delete(changed)
}

function remembered(): LiveView {
  try {
    const { isOpen, width } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<LiveView>
    return { isOpen: isOpen === true, width: width === 1440 ? 1440 : 390 }
  } catch {
    return CLOSED
  }
}
