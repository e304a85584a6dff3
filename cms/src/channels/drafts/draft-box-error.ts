/** Why an account did not take something, in its own words and with its number. */
export class DraftBoxError extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}
