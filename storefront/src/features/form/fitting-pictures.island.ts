import { picturesFit } from '../ticket/ticket-form.ts'

/** Says at once when photographs are too many or too large, before they have travelled; the shop looks again. */
class FittingPictures extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    const error = this.querySelector<HTMLElement>('.error')
    if (!input || !error) return
    const say = (): boolean => {
      const fits = picturesFit([...(input.files ?? [])])
      error.hidden = fits
      input.setAttribute('aria-invalid', String(!fits))
      input.setAttribute('aria-describedby', fits ? 'pictures-hint' : 'pictures-hint pictures-error')
      return fits
    }
    input.addEventListener('change', say)
    input.form?.addEventListener('submit', (event) => {
      if (say()) return
      event.preventDefault()
      // Nothing is on its way: the button stays usable.
      event.stopPropagation()
      input.focus()
    })
  }
}

customElements.define('fitting-pictures', FittingPictures)
