/** Counts along while the strip is swiped, and lets the arrow keys turn it one photograph at a time. */
class ProductGallery extends HTMLElement {
  connectedCallback(): void {
    const strip = this.querySelector<HTMLElement>('.strip')
    const count = this.querySelector('.count b')
    if (strip === null || count === null) return
    const at = () => Math.round(strip.scrollLeft / Math.max(1, strip.clientWidth))
    strip.addEventListener('scroll', () => {
      const text = String(at() + 1)
      if (count.textContent !== text) count.textContent = text
    })
    strip.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (step === undefined || strip.scrollWidth <= strip.clientWidth) return
      event.preventDefault()
      strip.scrollTo({ left: (at() + step) * strip.clientWidth })
    })
  }
}

customElements.define('product-gallery', ProductGallery)
