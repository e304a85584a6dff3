/**
 * The page beside a form. The form says how it stands, this asks the shop for the page as it would be and turns the page
 * that is shown into it, in place: nothing jumps, nothing reloads. A click tells the form which field was meant.
 *
 * The form is on another origin; the two know each other by what the shop wrote into the page.
 */
import { Idiomorph } from 'idiomorph'

/** What the form sends. */
interface Show {
  type: 'fangshi-live:show'
  /** counts up: an answer to an older one is of no interest */
  turn: number
  pass: string
  path: string
  draft: unknown
}

const admin = document.querySelector<HTMLElement>('live-frame')?.dataset.admin

const tell = (message: Record<string, unknown>): void => {
  if (admin) parent.postMessage(message, admin)
}

/** How the page stands, for the line below the frame. */
const standing = () => ({ isShown: document.querySelector('[data-edits]') !== null })

let latest = 0
let asking: AbortController | undefined

async function show({ turn, pass, path, draft }: Show): Promise<void> {
  if (turn <= latest) return
  latest = turn
  asking?.abort()
  asking = new AbortController()
  try {
    const answer = await fetch('/_preview/live', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pass, path, draft }),
      signal: asking.signal,
    })
    if (!answer.headers.get('content-type')?.startsWith('text/html')) {
      tell({ type: 'fangshi-live:failed', turn, status: answer.status })
      return
    }
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (turn !== latest) return
    turnInto(next)
    tell({ type: 'fangshi-live:shown', turn, ...standing() })
  } catch {
    // One that was overtaken has nothing to say.
    if (turn === latest) tell({ type: 'fangshi-live:failed', turn, status: 0 })
  }
}

/** The markup elements with a script of their own were made of, before that script changed them. */
const madeOf = new WeakMap<Element, string>()

function turnInto(next: Document): void {
  document.title = next.title
  document.documentElement.lang = next.documentElement.lang
  addStyles(next)
  const changed: [Element, Element][] = []
  Idiomorph.morph(document.body, next.body, {
    morphStyle: 'outerHTML',
    ignoreActiveValue: true,
    callbacks: {
      beforeNodeMorphed(old: Node, fresh: Node) {
        if (!(old instanceof Element && fresh instanceof Element)) return true
        // What a click has opened stays open.
        if (old instanceof HTMLDetailsElement && old.open) fresh.setAttribute('open', '')
        if (!old.localName.includes('-')) return true
        if (madeOf.get(old) !== fresh.outerHTML) changed.push([old, fresh])
        return false
      },
    },
  } as Parameters<typeof Idiomorph.morph>[2])
  for (const [old, fresh] of changed) {
    // Its script sets it up when it comes into the page, not when it is changed.
    const made = document.importNode(fresh, true)
    madeOf.set(made, fresh.outerHTML)
    old.replaceWith(made)
  }
  runScripts(next)
}

function addStyles(next: Document): void {
  const has = new Set([...document.querySelectorAll('link[rel="stylesheet"], head style')].map(styleOf))
  for (const style of next.querySelectorAll('head link[rel="stylesheet"], head style'))
    if (!has.has(styleOf(style))) document.head.append(document.importNode(style, true))
}

const styleOf = (style: Element): string => style.getAttribute('href') ?? style.textContent ?? ''

const ran = new Set([...document.scripts].map(({ src, textContent }) => src || textContent))

/** Parsed markup runs nothing by itself; what came into the page with something new is run once. */
function runScripts(next: Document): void {
  for (const { type, src, textContent } of next.scripts) {
    if (type !== 'module' || ran.has(src || textContent)) continue
    ran.add(src || textContent)
    const script = document.createElement('script')
    script.type = 'module'
    if (src) script.src = src
    else script.textContent = textContent
    document.body.append(script)
  }
}

/** What is meant by a point of the page: the smallest thing there that belongs to a field, also below a link over it. */
function meantAt(x: number, y: number): HTMLElement | null {
  let meant: HTMLElement | null = null
  for (const element of document.elementsFromPoint(x, y)) {
    const field = element.closest<HTMLElement>('[data-edits]')
    if (field && (meant === null || meant.contains(field))) meant = field
  }
  return meant
}

/** Words by which the form finds the place in a long text. */
const wordsAt = (target: EventTarget | null): string =>
  target instanceof Element ? (target.closest('p, h2, h3, h4, li, td, figcaption')?.textContent ?? '').trim() : ''

addEventListener('message', ({ origin, source, data }: MessageEvent) => {
  if (origin === admin && source === parent && (data as Show)?.type === 'fangshi-live:show') void show(data as Show)
})

addEventListener(
  'click',
  (event) => {
    const field = meantAt(event.clientX, event.clientY)
    const leads = (event.target as Element | null)?.closest('a[href], button[type="submit"], form button:not([type])')
    // Links would leave the page that is being written.
    if (field || leads) event.preventDefault()
    if (!field) return
    event.stopPropagation()
    tell({ type: 'fangshi-live:open', field: field.dataset.edits, words: wordsAt(event.target) })
  },
  { capture: true },
)
addEventListener('submit', (event) => event.preventDefault(), { capture: true })

let here: Element | null = null
addEventListener('pointermove', ({ clientX, clientY }) => {
  const now = meantAt(clientX, clientY)
  if (now === here) return
  here?.removeAttribute('data-edits-here')
  now?.setAttribute('data-edits-here', '')
  here = now
})

// A banner may stand far down its page.
const first = document.querySelector('[data-edits]')
if (first && first.getBoundingClientRect().top > innerHeight * 0.8) first.scrollIntoView({ block: 'center' })

tell({ type: 'fangshi-live:ready', ...standing() })
