/** The CMS did not answer, answered too late, or answered with an error of its own. Answers 503 to the shopper. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'

  constructor(resource: string, reason: string, options?: ErrorOptions) {
    super(`The store API did not give ${resource}: ${reason}`, options)
  }
}
