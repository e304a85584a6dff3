import type { ClientField, FormState } from 'payload'

/** Long enough for a tab or a row to be drawn after it was opened. */
const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/**
 * Brings a field of the form into view and puts the cursor there: its tab is turned to, its row is unfolded.
 * @param named `title`, `seo.title`, or with the id of a row in it: `blocks.65f0….title`
 * @param words of the text that was clicked, to find the place in a long one
 */
export async function openField(
  named: string,
  words: string,
  { fields, state }: { fields: readonly ClientField[]; state: FormState },
): Promise<void> {
  const path = withPlaces(named, state)
  await turnToTab(fields, path.split('.')[0] ?? '')
  const found = elementOf(path)
  if (!found) return
  await unfold(found)
  const line = words === '' ? null : lineWith(found, words)
  const target = line ?? found
  target.scrollIntoView({ block: 'center', behavior: 'instant' })
  if (line) placeCursor(line)
  else cursorOf(found)?.focus({ preventScroll: true })
  target.classList.remove('fangshi-live-found')
  // Once more, also when it was found just now.
  void target.clientWidth
  target.classList.add('fangshi-live-found')
  target.addEventListener('animationend', () => target.classList.remove('fangshi-live-found'), { once: true })
}

/** Rows are named by their ids in the shop, and by their places in a form. */
function withPlaces(named: string, state: FormState): string {
  const path: string[] = []
  for (const part of named.split('.')) {
    const place = state[path.join('.')]?.rows?.findIndex(({ id }) => id === part) ?? -1
    path.push(place < 0 ? part : String(place))
  }
  return path.join('.')
}

/** A field is drawn only while its tab is in front. */
async function turnToTab(fields: readonly ClientField[], name: string): Promise<void> {
  for (const field of fields) {
    if (field.type !== 'tabs') continue
    const index = field.tabs.findIndex((tab) => ('name' in tab && tab.name === name) || holds(tab.fields, name))
    const tab = document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[index]
    if (!tab || tab.classList.contains('tabs-field__tab-button--active')) continue
    tab.click()
    await drawn()
  }
}

const holds = (fields: readonly ClientField[], name: string): boolean =>
  fields.some((field) => ('name' in field ? field.name === name : 'fields' in field && holds(field.fields, name)))

function elementOf(path: string): HTMLElement | null {
  const id = `field-${path.replaceAll('.', '__')}`
  const last = path.split('.').at(-1) ?? ''
  return (
    document.getElementById(id) ??
    // The editor of running text carries no id of its own, its label names it.
    document.querySelector<HTMLElement>(`label[for="${CSS.escape(id)}"]`)?.closest<HTMLElement>('.field-type') ??
    (/^\d+$/.test(last) ? document.getElementById(path.replace(/\.(\d+)$/, '-row-$1').replaceAll('.', '-')) : null)
  )
}

/** Opens what is folded around an element, and the element itself when it is a row. */
async function unfold(element: HTMLElement): Promise<void> {
  const own = element.querySelector<HTMLElement>(':scope > .collapsible--collapsed')
  for (let folded = own ?? element.closest<HTMLElement>('.collapsible--collapsed'); folded; ) {
    folded.querySelector<HTMLElement>('.collapsible__toggle')?.click()
    await drawn()
    folded = folded.parentElement?.closest<HTMLElement>('.collapsible--collapsed') ?? null
  }
}

const cursorOf = (field: HTMLElement): HTMLElement | null =>
  field.matches('input, textarea, button')
    ? field
    : (field.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, [contenteditable="true"]') ??
      field.querySelector<HTMLElement>('button'))

/** The paragraph of an editor in which these words stand. */
function lineWith(field: HTMLElement, words: string): HTMLElement | null {
  const wanted = words.replace(/\s+/g, '')
  const lines = field.querySelectorAll<HTMLElement>('[contenteditable="true"] :is(p, h2, h3, h4, li, td, blockquote)')
  return [...lines].findLast((line) => (line.textContent ?? '').replace(/\s+/g, '').includes(wanted)) ?? null
}

function placeCursor(line: HTMLElement): void {
  line.closest<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true })
  const selection = getSelection()
  selection?.selectAllChildren(line)
  selection?.collapseToEnd()
}
