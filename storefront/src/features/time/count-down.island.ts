import { remaining } from './remaining.ts'

/**
 * Counts down by the mall's clock, not the visitor's: the page may come from a cache, so the time is taken from
 * the date of a fresh answer of the server.
 */
let offset: Promise<number> | undefined

/** ms to add to the visitor's clock; 0 when the server cannot be asked. */
function serverOffset(): Promise<number> {
  offset ??= fetch('/robots.txt', { method: 'HEAD', cache: 'no-store' })
    .then((answer) => Date.parse(answer.headers.get('date') ?? '') - Date.now() || 0)
    .catch(() => 0)
  return offset
}

class CountDown extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  async connectedCallback(): Promise<void> {
    const clock = this.querySelector<HTMLElement>('.clock')
    const until = Date.parse(this.dataset.until ?? '')
    if (clock === null || Number.isNaN(until)) return
    const ahead = await serverOffset()
    const figures = clock.querySelectorAll('b')
    const tick = () => {
      const left = remaining(until - Date.now() - ahead)
      if (left === null) {
        clock.textContent = this.dataset.over ?? ''
        clearInterval(this.#timer)
        return
      }
      Object.values(left).forEach((value, index) => {
        const figure = figures[index]
        const text = String(value).padStart(2, '0')
        if (figure && figure.textContent !== text) figure.textContent = text
      })
    }
    tick()
    clock.hidden = false
    this.#timer = setInterval(tick, 1000)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }
}

customElements.define('count-down', CountDown)
