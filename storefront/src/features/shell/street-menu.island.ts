/** Closes the menu on Escape, on a press outside and when focus leaves; opening is the browser's own `<details>`. */
class StreetMenu extends HTMLElement {
  connectedCallback(): void {
    const menu = this.querySelector('details')
    if (menu === null) return
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    })
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) menu.open = false
    })
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.contains(target)) menu.open = false
    })
  }
}

customElements.define('street-menu', StreetMenu)
