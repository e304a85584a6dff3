import type { PayloadRequest } from 'payload'
import { layDraftOver, perspectiveOfDraft } from './live-document.ts'
import type { LivePass } from './preview-pass.ts'
import { type Rehearsal, rehearse } from './rehearse.ts'
import type { LiveDraft } from './rules/live-draft.ts'

/** How often a look is taken again when somebody saved what it looked at in the very moment. */
const TURNS = 3

/** serialization_failure, deadlock_detected, lock_not_available */
const MOMENTARY = new Set(['40001', '40P01', '55P03'])

export type DraftRehearsed<T> = { ok: true; seen: T } | { ok: false; reason: 'gone' | 'not_showable' }

/**
 * Looks at the shop with one document as it is being typed. Nothing of the draft leaves the transaction it is laid into,
 * which is rolled back; an error of the database, which may quote it, is told by its kind alone.
 */
export async function rehearseDraft<T>(
  req: PayloadRequest,
  pass: LivePass,
  draft: LiveDraft,
  look: (rehearsal: Rehearsal) => Promise<T>,
): Promise<DraftRehearsed<T>> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await rehearse<DraftRehearsed<T>>(req, perspectiveOfDraft(draft, new Date()), async (rehearsal) =>
        (await layDraftOver(rehearsal, pass, draft))
          ? { ok: true, seen: await look(rehearsal) }
          : { ok: false, reason: 'gone' },
      )
    } catch (error) {
      const code = codeOf(error)
      if (MOMENTARY.has(code) && turn < TURNS) continue
      // Data exceptions and broken references: what is typed fits no column.
      if (/^2[23]/.test(code)) return { ok: false, reason: 'not_showable' }
      throw error
    }
  }
}

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (typeof code === 'string') return code
  return cause === undefined ? '' : codeOf(cause)
}
