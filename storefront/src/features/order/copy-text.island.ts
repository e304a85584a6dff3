/** A button that copies; shown only where copying works. Without it the text can be marked as any other. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    const text = this.querySelector('[data-text]')?.textContent?.trim()
    if (button === null || status === null || !text || navigator.clipboard === undefined) return
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text)
      status.textContent = this.dataset.copied ?? ''
    })
  }
}

customElements.define('copy-text', CopyText)
