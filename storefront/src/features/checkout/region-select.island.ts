/** Fills the next list when one is chosen. Lists come as pairs of code and name. */
class RegionSelect extends HTMLElement {
  connectedCallback(): void {
    const selects = [...this.querySelectorAll('select')]
    this.addEventListener('change', ({ target }) => {
      const level = target instanceof HTMLSelectElement ? selects.indexOf(target) : -1
      if (level >= 0) void this.#fill(selects, level)
    })
  }

  /** Fills what is below a level; a list with one choice is chosen, and fills the next. */
  async #fill(selects: HTMLSelectElement[], level: number): Promise<void> {
    const [chosen, ...below] = selects.slice(level)
    const next = below[0]
    if (chosen === undefined || next === undefined) return
    for (const select of below) select.replaceChildren(new Option(this.dataset.choose ?? '', ''))
    if (chosen.value === '') return
    const asked = chosen.value
    const response = await fetch(`${this.dataset.fragment}?of=${asked}`).catch(() => null)
    if (!response?.ok || chosen.value !== asked) return
    const regions = (await response.json()) as [string, string][]
    if (chosen.value !== asked) return
    next.append(...regions.map(([code, name]) => new Option(name, code)))
    if (regions.length !== 1) return
    next.value = regions[0]?.[0] ?? ''
    await this.#fill(selects, level + 1)
  }
}

customElements.define('region-select', RegionSelect)
