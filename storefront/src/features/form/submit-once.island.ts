/** A form pressed twice is sent once. Coming back to the page makes it usable again. */
class SubmitOnce extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      if (this.hasAttribute('aria-busy')) event.preventDefault()
      else this.setAttribute('aria-busy', 'true')
    })
    window.addEventListener('pageshow', () => this.removeAttribute('aria-busy'))
  }
}

customElements.define('submit-once', SubmitOnce)
