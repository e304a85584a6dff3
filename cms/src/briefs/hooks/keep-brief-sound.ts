import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'
import { z } from 'zod'
import { deskLanguage, type RefusalText, Refused } from '../../commands/commands.ts'
import { transactionOf } from '../../database/transaction.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { BRIEF_REFUSALS } from '../rules/brief-refusals.ts'
import { type BriefForm, missingIn, nameFields } from '../rules/brief-specification.ts'
import type { BriefKind, BriefState } from '../rules/brief-states.ts'
import { BRIEF_STATE_WORDS } from '../rules/brief-words.ts'

/**
 * Lets changes of one brief wait for each other. Payload reads a document, works, and writes all of it back: without
 * the lock, saving the form would quietly undo a command taken meanwhile.
 */
export const lockBrief: CollectionBeforeOperationHook = async ({ args, operation, req, overrideAccess }) => {
  if (operation !== 'update' && operation !== 'updateByID') return args
  if (!overrideAccess && !can(req.user as Principal, 'update', 'briefs')) return args
  const { id } = args as { id?: string }
  if (z.uuid().safeParse(id).success)
    await (await transactionOf(req)).execute(sql`select id from briefs where id = ${id}::uuid for update`)
  return args
}

/** Whoever reads a finished brief finds what was agreed: it is reopened before its words change. */
const CLOSED: readonly string[] = ['accepted', 'cancelled'] satisfies BriefState[]

/** A brief somebody works on stays complete, and one that is over stays as it was agreed. */
export const keepWhatWasAgreed: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || req.context.briefCommand === true) return data
  const language = deskLanguage(req.i18n.language)
  const state = String(originalDoc?.state) as BriefState
  const refusal = (reason: 'not_now' | 'incomplete', details: Record<string, string>): APIError => {
    const text: RefusalText = BRIEF_REFUSALS[reason]
    return new APIError(new Refused(reason, text, details).sentence(language), text.status, null, true)
  }
  if (CLOSED.includes(state)) throw refusal('not_now', { state: BRIEF_STATE_WORDS[state][language] })
  if (state === 'draft') return data
  const merged = { ...originalDoc, ...data } as BriefForm & { kind: BriefKind }
  const missing = missingIn(merged.kind, merged)
  if (missing.length === 0) return data
  throw refusal('incomplete', { missing: nameFields(missing, language) })
}
