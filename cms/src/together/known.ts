import type { PayloadRequest } from 'payload'

const keyOf = (name: string): string => `known:${name}`

/**
 * While `work` runs, which changes nothing of it, `answer` is known under this name: whoever would ask the database for
 * one of many looks here first.
 */
export async function whileKnown<T>(
  req: PayloadRequest,
  name: string,
  answer: unknown,
  work: () => Promise<T>,
): Promise<T> {
  req.context[keyOf(name)] = answer
  try {
    return await work()
  } finally {
    delete req.context[keyOf(name)]
  }
}

/** What is known under a name just now; undefined: nothing. */
export const known = <Answer>(req: PayloadRequest, name: string): Answer | undefined =>
  req.context[keyOf(name)] as Answer | undefined
