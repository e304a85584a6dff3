/** Adds without leaving the page. Whatever goes wrong on the way, the form is sent as browsers send it. */
class AddToCart extends HTMLElement {
  #busy = false

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement)) return
      event.preventDefault()
      void this.#add(event.target)
    })
  }

  async #add(form: HTMLFormElement): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.setAttribute('aria-busy', 'true')
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = this.dataset.adding ?? ''
    try {
      const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
      const response = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } })
      const answer = (await response.json()) as { count?: number; problem?: string }
      if (status) status.textContent = answer.problem ?? ''
      if (answer.count !== undefined) {
        document.dispatchEvent(new CustomEvent('cart-changed', { detail: answer.count }))
        document.dispatchEvent(new CustomEvent('cart-added'))
      }
    } catch {
      form.submit()
    } finally {
      this.#busy = false
      this.removeAttribute('aria-busy')
    }
  }
}

customElements.define('add-to-cart', AddToCart)
