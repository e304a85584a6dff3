import type { PayloadRequest } from 'payload'
import type { Sentence } from '../commands/commands.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { applyRelease, applyReleasesDue } from './apply-release.ts'
import { inSavepoint } from './in-savepoint.ts'
import { failureSentence } from './member-failed.ts'

/** Carries what was seen out of a transaction that never was. */
class Seen<T> extends Error {
  readonly value: T

  constructor(value: T) {
    super('a rehearsal is over')
    this.value = value
  }
}

/**
 * Looks at the shop as it will be when a release is live at `at`, with everything due before it, and leaves no trace:
 * in the transaction of `req`, or in one of its own, which then ends.
 * @returns what `look` saw, or why the release cannot be applied
 */
export async function rehearseRelease<T>(
  req: PayloadRequest,
  id: string,
  at: Date,
  look: (req: PayloadRequest) => Promise<T>,
): Promise<{ ok: true; seen: T } | { ok: false; sentence: Sentence }> {
  try {
    await inTransaction(req, () =>
      inSavepoint(req, async (inner) => {
        await applyReleasesDue(inner, at, { rehearsal: true })
        await applyRelease(inner, id, at, { rehearsal: true })
        throw new Seen(await look(inner))
      }),
    )
    throw new Error('a rehearsal must not end by itself')
  } catch (error) {
    if (error instanceof Seen) return { ok: true, seen: error.value as T }
    return { ok: false, sentence: failureSentence(error) }
  }
}
