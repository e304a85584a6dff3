import type { CollectionAfterChangeHook } from 'payload'
import { recordActivity } from '../../activity/activity.ts'

/** Publishing and unpublishing is always in the activity log. */
export function logPublication(resource: string): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, req }) => {
    const was = previousDoc?._status === 'published'
    const is = doc._status === 'published'
    if (!was && !is) return doc
    if (req.context?.seeding === true) return doc
    const action = is ? (was ? `${resource}.republish` : `${resource}.publish`) : `${resource}.draft`
    await recordActivity(req, { action, resource, docId: String(doc.id), summary: String(doc.title ?? doc.slug ?? '') })
    return doc
  }
}
