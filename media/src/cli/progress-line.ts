/** What of a terminal or a file is needed to write lines to it. */
export interface Outlet {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

export interface ProgressLine {
  /** Says how far it is; on a terminal in place, elsewhere nothing, so that logs hold results only */
  update(text: string): void
  /** The last word about one thing, on a line of its own */
  finish(text: string): void
  /** Takes an unfinished line away before something else is written */
  clear(): void
}

/** One line that is rewritten on a terminal, plain lines elsewhere. */
export function progressLine(out: Outlet): ProgressLine {
  const clear = () => {
    if (out.isTTY) out.write('\r\u001b[K')
  }
  return {
    update(text) {
      if (!out.isTTY) return
      clear()
      // A wrapped line could not be taken back.
      out.write(text.slice(-(out.columns ?? 80) + 1))
    },
    finish(text) {
      clear()
      out.write(`${text}\n`)
    },
    clear,
  }
}
