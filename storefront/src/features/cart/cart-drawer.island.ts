/** Opens when something was added, with the cart as the server has it. The browser's own `<dialog>` keeps the focus. */
class CartDrawer extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog')
    if (dialog === null) return
    document.addEventListener('cart-added', () => void this.#open(dialog))
    dialog.addEventListener('click', ({ target }) => {
      // A press on the backdrop is one on the dialog itself.
      if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) dialog.close()
    })
  }

  async #open(dialog: HTMLDialogElement): Promise<void> {
    const body = dialog.querySelector('.body')
    const response = await fetch(this.dataset.fragment ?? '').catch(() => null)
    // Markup of our own server, escaped there.
    if (body !== null && response?.ok) body.innerHTML = await response.text()
    if (!dialog.open) dialog.showModal()
  }
}

customElements.define('cart-drawer', CartDrawer)
