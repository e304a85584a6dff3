/** ms each banner stands */
const EVERY = 7_000

/**
 * Turns banners by itself and by hand. Turning by itself stops for good as soon as the keyboard enters or a finger
 * takes the strip, so a screen reader never has the page change under it; a mouse over it only holds it. Where motion
 * is unwelcome it never starts unless asked to.
 */
class BannerCarousel extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined
  #isOn = !matchMedia('(prefers-reduced-motion: reduce)').matches
  #isHeld = false
  #isSeen = false

  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('.controls')
    const track = this.querySelector<HTMLElement>('.track')
    if (controls === null || track === null) return
    controls.hidden = false
    controls.addEventListener('click', (event) => {
      const action = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset.do
      if (action === 'toggle') {
        this.#isHeld = false
        this.#turnByItself(!this.#isOn)
      } else if (action !== undefined) this.#byHand(action === 'on' ? 1 : -1)
    })
    track.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (step === undefined || event.target !== track) return
      event.preventDefault()
      this.#byHand(step)
    })
    track.addEventListener('scroll', () => this.#say())
    track.addEventListener('pointerdown', () => this.#turnByItself(false))
    this.addEventListener('focusin', ({ target }) => {
      // Whoever presses the button that starts it stands on that button.
      const at = target as Element
      if (at.matches('[data-do=toggle]')) this.#hold(at.matches(':focus-visible'))
      else this.#turnByItself(false)
    })
    this.addEventListener('focusout', () => this.#hold(false))
    this.addEventListener('pointerenter', () => this.#hold(true))
    this.addEventListener('pointerleave', () => this.#hold(false))
    new IntersectionObserver(([entry]) => {
      this.#isSeen = entry?.isIntersecting ?? false
      this.#set()
    }).observe(this)
    this.#turnByItself(this.#isOn)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }

  get #track(): HTMLElement {
    return this.querySelector('.track') as HTMLElement
  }

  #at(): number {
    return Math.round(this.#track.scrollLeft / Math.max(1, this.#track.clientWidth))
  }

  #turn(step: number): void {
    const track = this.#track
    const count = track.children.length
    const next = (this.#at() + step + count) % count
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
    track.scrollTo({ left: next * track.clientWidth, behavior })
  }

  #byHand(step: number): void {
    this.#turnByItself(false)
    this.#turn(step)
  }

  #turnByItself(isOn: boolean): void {
    this.#isOn = isOn
    const text = this.querySelector('[data-do=toggle] span')
    if (text) text.textContent = (isOn ? this.dataset.pause : this.dataset.play) ?? ''
    // Said aloud when somebody turns it, not while it turns by itself.
    this.querySelector('.controls p')?.setAttribute('aria-live', isOn ? 'off' : 'polite')
    this.#set()
  }

  #hold(isHeld: boolean): void {
    this.#isHeld = isHeld
    this.#set()
  }

  #set(): void {
    clearInterval(this.#timer)
    if (!this.#isOn || this.#isHeld || !this.#isSeen) return
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') this.#turn(1)
    }, EVERY)
  }

  #say(): void {
    const count = this.querySelector<HTMLElement>('.controls p')
    const text = `${this.#at() + 1} / ${this.#track.children.length}`
    if (count && count.textContent !== text) count.textContent = text
  }
}

customElements.define('banner-carousel', BannerCarousel)
