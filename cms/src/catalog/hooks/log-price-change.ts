import type { CollectionAfterChangeHook } from 'payload'
import { recordActivity } from '../../activity/activity.ts'
import { formatFen } from '../../money/money.ts'

/** A change of price is always in the activity log, with both figures. */
export const logPriceChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || (doc.price === previousDoc.price && doc.compareAt === previousDoc.compareAt)) return doc
  await recordActivity(req, {
    action: 'skus.price',
    resource: 'skus',
    docId: String(doc.id),
    summary: `${doc.code}: ${formatFen(previousDoc.price)} → ${formatFen(doc.price)}`,
    details: {
      before: { price: previousDoc.price, compareAt: previousDoc.compareAt },
      after: { price: doc.price, compareAt: doc.compareAt },
    },
  })
  return doc
}
