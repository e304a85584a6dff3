import type { CollectionAfterChangeHook } from 'payload'
import { recordActivity } from '../../activity/activity.ts'
import { relatedId } from '../../editorial/editorial.ts'
import { formatFen } from '../../money/money.ts'

/** Whoever sets what a thing costs during a window is in the activity log, with the figure and the window. */
export const logWindowPrice: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const facts = (of: typeof doc) => ({
    sku: relatedId(of.sku),
    price: of.price,
    from: of.window?.from ?? null,
    until: of.window?.until ?? null,
  })
  const before = operation === 'update' ? facts(previousDoc) : null
  const after = facts(doc)
  if (before && JSON.stringify(before) === JSON.stringify(after)) return doc
  await recordActivity(req, {
    action: 'price-windows.price',
    resource: 'price-windows',
    docId: String(doc.id),
    summary: `${before ? `${formatFen(before.price)} → ` : ''}${formatFen(after.price)}，${after.from ?? '…'} – ${after.until ?? '…'}`,
    details: before ? { before, after } : { after },
  })
  return doc
}
