/**
 * Picking a version without leaving the page: the link's own page is fetched and its panel and photographs take
 * the place of these. What is shown is therefore always what the server says; without scripts the link just works.
 */
class OptionPicker extends HTMLElement {
  #asked: AbortController | undefined

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="?variant="]') : null
      if (link === null) return
      event.preventDefault()
      void this.#pick(link.href, link.id)
    })
  }

  async #pick(href: string, focused: string): Promise<void> {
    this.#asked?.abort()
    const asked = new AbortController()
    this.#asked = asked
    this.setAttribute('aria-busy', 'true')
    try {
      const response = await fetch(href, { signal: asked.signal })
      if (!response.ok) throw new Error(String(response.status))
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const fresh = page.querySelector('option-picker')
      if (fresh === null) throw new Error('no panel')
      for (const part of ['#buy', 'product-gallery']) {
        const next = fresh.querySelector(part)
        const old = this.querySelector(part)
        if (next && old && next.innerHTML !== old.innerHTML) old.replaceWith(document.adoptNode(next))
      }
      history.replaceState(history.state, '', href)
      document.getElementById(focused)?.focus({ preventScroll: true })
    } catch {
      if (!asked.signal.aborted) location.assign(href)
    } finally {
      if (this.#asked === asked) this.removeAttribute('aria-busy')
    }
  }
}

customElements.define('option-picker', OptionPicker)
