/**
 * Suggestions while typing: a combobox over the same server's HTML. The form works without it.
 * The server answers ready-made options; this element only asks, shows, and moves among them.
 */
const DELAY = 90
const KEPT = 40

class SearchSuggest extends HTMLElement {
  #asked: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #answers = new Map<string, string>()
  #at = -1

  connectedCallback(): void {
    const input = this.querySelector('input')
    const list = this.querySelector<HTMLElement>('[role=listbox]')
    if (input === null || list === null) return
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', list.id],
    ] as const) {
      input.setAttribute(name, value)
    }
    input.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#ask(input, list), DELAY)
    })
    input.addEventListener('keydown', (event) => this.#move(event, input, list))
    input.addEventListener('focus', () => {
      if (input.value.trim() !== '' && list.childElementCount > 0) this.#open(input, list, true)
    })
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#open(input, list, false)
    })
    // Before the field loses focus, or the list would close under the press.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', ({ target }) => {
      const href = target instanceof Element ? target.closest<HTMLElement>('[role=option]')?.dataset.href : undefined
      if (href !== undefined) location.assign(href)
    })
  }

  async #ask(input: HTMLInputElement, list: HTMLElement): Promise<void> {
    this.#asked?.abort()
    const q = input.value.trim()
    if (q === '') return this.#show('', input, list)
    const known = this.#answers.get(q)
    if (known !== undefined) return this.#show(known, input, list)
    const asked = new AbortController()
    this.#asked = asked
    try {
      const response = await fetch(`${this.dataset.fragment}?q=${encodeURIComponent(q)}`, { signal: asked.signal })
      const html = response.ok ? await response.text() : ''
      if (response.ok) this.#answers.set(q, html)
      const oldest = this.#answers.size > KEPT ? this.#answers.keys().next().value : undefined
      if (oldest !== undefined) this.#answers.delete(oldest)
      if (document.activeElement === input) this.#show(html, input, list)
    } catch {
      // Typed on, or the network is away: the form still searches.
    }
  }

  #show(html: string, input: HTMLInputElement, list: HTMLElement): void {
    // Markup of our own server, already escaped there.
    list.innerHTML = html
    this.#at = -1
    const options = list.querySelectorAll('[role=option]')
    options.forEach((option, index) => {
      option.id = `${list.id}-${index}`
    })
    const status = this.querySelector<HTMLElement>('[role=status]')
    if (status)
      status.textContent = html === '' ? '' : (list.querySelector<HTMLElement>('[data-count]')?.dataset.count ?? '')
    this.#open(input, list, options.length > 0)
  }

  #open(input: HTMLInputElement, list: HTMLElement, open: boolean): void {
    list.hidden = !open
    input.setAttribute('aria-expanded', String(open))
    if (!open) this.#mark(input, list, -1)
  }

  #move(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
    const count = list.querySelectorAll('[role=option]').length
    // While a Chinese input method composes, keys belong to it.
    if (event.isComposing) return
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      this.#open(input, list, false)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault()
      if (list.hidden) this.#open(input, list, true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.#mark(input, list, this.#at + step >= count ? -1 : this.#at + step < -1 ? count - 1 : this.#at + step)
    } else if (event.key === 'Enter' && this.#at >= 0) {
      const href = list.querySelectorAll<HTMLElement>('[role=option]')[this.#at]?.dataset.href
      if (href === undefined) return
      event.preventDefault()
      location.assign(href)
    }
  }

  #mark(input: HTMLInputElement, list: HTMLElement, at: number): void {
    this.#at = at
    list.querySelectorAll('[role=option]').forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === at))
      if (index === at) option.scrollIntoView({ block: 'nearest' })
    })
    if (at < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${list.id}-${at}`)
  }
}

customElements.define('search-suggest', SearchSuggest)
