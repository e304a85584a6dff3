/**
 * Changing the cart without leaving the page: a form is sent as it is, and what the server answers takes the place of
 * this part of the page. Without scripts the forms just work.
 */
class CartLines extends HTMLElement {
  #busy = false

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement) || event.target.method !== 'post') return
      event.preventDefault()
      void this.#send(event.target, event.submitter)
    })
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'quantity') target.form?.requestSubmit()
    })
  }

  async #send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.setAttribute('aria-busy', 'true')
    const focused = submitter?.id || document.activeElement?.id
    try {
      const body = new URLSearchParams(new FormData(form, submitter) as unknown as Record<string, string>)
      const response = await fetch(form.action, { method: 'POST', body })
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const fresh = page.querySelector('cart-lines')
      if (fresh === null) throw new Error(`no cart in an answer with status ${response.status}`)
      this.replaceChildren(...fresh.childNodes)
      document.dispatchEvent(new CustomEvent('cart-changed'))
      const next = focused ? document.getElementById(focused) : null
      if (next instanceof HTMLElement && !next.matches(':disabled')) next.focus({ preventScroll: true })
      else this.querySelector<HTMLElement>('[role=status],[role=alert],h1')?.focus({ preventScroll: true })
    } catch {
      location.assign(`${location.pathname}`)
    } finally {
      this.#busy = false
      this.removeAttribute('aria-busy')
    }
  }
}

customElements.define('cart-lines', CartLines)
