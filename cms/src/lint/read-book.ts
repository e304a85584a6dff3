import type { PayloadRequest } from 'payload'
import type { LintBook } from './rules/lint-text.ts'

const CONTEXT_KEY = 'lintBook'

/** The team's dictionary and the exceptions that hold at `at`, read once a request. */
export async function readBook(req: PayloadRequest, at: Date): Promise<LintBook> {
  const known = req.context[CONTEXT_KEY] as LintBook | undefined
  if (known) return known
  const [terms, exceptions] = await Promise.all([
    req.payload.find({ collection: 'terms', pagination: false, depth: 0, overrideAccess: true, req }),
    req.payload.find({
      collection: 'word-exceptions',
      where: { and: [{ approved: { equals: true } }, { until: { greater_than: at.toISOString() } }] },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  ])
  const book: LintBook = {
    terms: terms.docs.map((term) => ({
      preferred: term.preferred,
      avoided: term.avoided,
      isForbidden: term.forbidden === true,
      ...(term.note ? { note: term.note } : {}),
    })),
    exceptions: exceptions.docs.map((exception) => ({
      word: exception.word,
      until: exception.until,
      ...(exception.scope ? { scope: `${exception.scope.relationTo}:${String(exception.scope.value)}` } : {}),
    })),
  }
  req.context[CONTEXT_KEY] = book
  return book
}
