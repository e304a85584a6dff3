import { type PayloadRequest, restoreVersionOperation } from 'payload'
import type { DocumentRef } from './editorial-record.ts'

const LAYING = 'layingVersion'

/** The request is putting versions in their places and edits nothing. */
export const isLayingVersion = (req: PayloadRequest): boolean => req.context[LAYING] === true

/**
 * Puts a version of a document where it belongs: as what is public, or on top as the draft being worked on. No edit of
 * anybody: what was written stays as it was written.
 */
export async function layVersion(
  req: PayloadRequest,
  { collection }: DocumentRef,
  versionId: string,
  as: 'public' | 'draft',
): Promise<void> {
  const wasLaying = req.context[LAYING]
  req.context[LAYING] = true
  try {
    // The operation itself: the Local API restores without asking whether it is to be a draft.
    await restoreVersionOperation({
      collection: req.payload.collections[collection],
      id: versionId,
      draft: as === 'draft',
      overrideAccess: true,
      depth: 0,
      req,
    })
  } finally {
    req.context[LAYING] = wasLaying
    // Payload leaves this mark on the request, and every later save with it would lose the fields it does not name.
    delete req.context.isRestoringVersion
  }
}
