/**
 * The count beside the way to the cart. Asked for only where the browser holds the hint that there is a cart or a
 * session: most visitors have neither, and their pages cost no second request.
 */
class CartLink extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('cart-changed', (event) => {
      const { detail } = event as CustomEvent<number | null>
      if (typeof detail === 'number') this.#show(detail)
      else void this.#ask()
    })
    if (/(?:^|;\s*)visit=/.test(document.cookie)) void this.#ask()
  }

  async #ask(): Promise<void> {
    const response = await fetch(this.dataset.me ?? '').catch(() => null)
    if (!response?.ok) return
    const { count } = (await response.json()) as { count: number | null }
    if (count !== null) this.#show(count)
  }

  #show(count: number): void {
    const badge = this.querySelector<HTMLElement>('.num')
    if (badge === null) return
    badge.textContent = String(count)
    badge.hidden = count === 0
    this.querySelector('a')?.setAttribute('aria-label', (this.dataset.counted ?? '').replace('0', String(count)))
  }
}

customElements.define('cart-link', CartLink)
