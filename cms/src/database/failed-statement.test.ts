import { describe, expect, it } from 'vitest'
import { causeOf, failureInWords, logWithoutValues, withoutValues } from './failed-statement.ts'

const PHONE = '13912345678'

/** As Drizzle throws it: the parameters in the sentence, the driver's error behind it. */
function failedQuery(cause: object, message = 'duplicate key value violates unique constraint "one_phone"'): Error {
  const root = Object.assign(new Error(message), { name: 'error', severity: 'ERROR', code: '23505', ...cause })
  const query = { query: 'update orders set address_phone = $1', params: [PHONE] }
  return Object.assign(new Error(`Failed query: ${query.query}\nparams: ${PHONE}`, { cause: root }), query)
}

const everythingOf = (error: unknown): string =>
  JSON.stringify(
    Object.fromEntries(Object.getOwnPropertyNames(error).map((name) => [name, Reflect.get(error as object, name)])),
  )

describe('what is told of a failed statement', () => {
  it('is its cause and where it happened, and no value', () => {
    const error = failedQuery({ detail: `Key (address_phone)=(${PHONE}) already exists.` })
    const told = withoutValues(error) as Error & { code: string }
    expect([told.code, told.message]).toEqual(['23505', 'duplicate key value violates unique constraint "one_phone"'])
    expect(told.stack).toMatch(/^error: duplicate key .*\n {4}at .*failed-statement\.test\.ts/)
    expect(everythingOf(told)).not.toContain(PHONE)
  })

  it('is the same when it is wrapped again, and when the driver is asked without Drizzle', () => {
    const failed = failedQuery({ detail: PHONE })
    for (const error of [new Error(`not placed: ${failed.message}`, { cause: failed }), failed.cause])
      expect(everythingOf(withoutValues(error))).not.toContain(PHONE)
  })

  it('leaves out what PostgreSQL quotes of a value it cannot read', () => {
    const error = failedQuery({ code: '22P02' }, `invalid input syntax for type uuid: "7 "${PHONE}" b"`)
    expect(causeOf(error)).toMatchObject({ code: '22P02', message: 'invalid input syntax for type uuid: "…"' })
    expect(failureInWords(error)).toBe('invalid input syntax for type uuid: "…"')
  })

  it('is everything of an error that is of no statement', () => {
    const error = new Error('the provider says no', { cause: new Error('HTTP 502') })
    expect(withoutValues(error)).toBe(error)
    expect(withoutValues('a sentence')).toBe('a sentence')
    expect(failureInWords(error)).toBe('the provider says no')
  })
})

it('a line of the log tells failed statements so, wherever the error stands in it', () => {
  const lines: unknown[][] = []
  const log = (...args: unknown[]) => void lines.push(args)
  const error = failedQuery({})
  logWithoutValues.call(null, [error], log)
  logWithoutValues.call(null, [{ err: error, msg: 'not settled', reference: 'R1' }, 'more'], log)
  logWithoutValues.call(null, ['it failed: %s', error], log)
  expect(lines[1]).toEqual([{ err: withoutValues(error), msg: 'not settled', reference: 'R1' }, 'more'])
  expect(lines.flat().map((part) => (part as { err?: Error }).err ?? part)).not.toContain(error)
})
