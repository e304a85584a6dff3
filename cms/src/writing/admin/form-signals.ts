/**
 * What happens in a form, told on its own element: the editor of a running text, the button that saves and the bar that
 * keeps the words are parts of one form and know nothing else of each other.
 */
export interface FormSignals {
  /** words were written that the form itself hears of only when the browser has time */
  writing: { path: string; value: () => unknown }
  /** the form is on its way to the server as a draft */
  saving: object
  /** the server took the form as a draft */
  saved: object
  /** it did not, or did not answer */
  refused: object
  /** other contents were put into the form */
  replaced: object
}

const nameOf = (signal: keyof FormSignals): string => `fangshi:${signal}`

export function signal<Name extends keyof FormSignals>(
  form: Element | null | undefined,
  name: Name,
  detail: FormSignals[Name],
): void {
  form?.dispatchEvent(new CustomEvent(nameOf(name), { detail }))
}

/** Listens until the returned function is called. */
export function onSignal<Name extends keyof FormSignals>(
  form: Element | null | undefined,
  name: Name,
  hear: (detail: FormSignals[Name]) => void,
): () => void {
  const listener = (event: Event): void => hear((event as CustomEvent<FormSignals[Name]>).detail)
  form?.addEventListener(nameOf(name), listener)
  return () => form?.removeEventListener(nameOf(name), listener)
}
