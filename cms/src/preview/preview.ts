/**
 * Previews: the shop as of any instant, in a transaction that is never committed.
 *
 * - `passOf` tells whether a request of the storefront looks from a perspective of its own, `rehearse` reads from it.
 * - `livePassOf` and `rehearseDraft` do the same for one document as it is being typed.
 * - What reads inside a rehearsal reads through its request (`transactionOf`) and at its instant (`momentOf`); nothing
 *   else is needed to be part of it.
 */
import type { Endpoint } from 'payload'
import { askForLive } from './endpoints/ask-for-live.ts'
import { askForTicket, openPreview } from './endpoints/ask-for-ticket.ts'
import { storefrontEndpoints } from './endpoints/storefront-endpoints.ts'

export { livePassOf, type Pass, passOf, visitShop } from './preview-pass.ts'
export { type Rehearsal, rehearse } from './rehearse.ts'
export { rehearseDraft } from './rehearse-draft.ts'
export { LONGEST_DRAFT, liveDraft } from './rules/live-draft.ts'
export { withPreview } from './with-preview.ts'

/** For payload.config.ts. */
export const previewEndpoints: Endpoint[] = [askForTicket, openPreview, askForLive, ...storefrontEndpoints]
