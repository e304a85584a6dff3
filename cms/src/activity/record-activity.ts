import type { PayloadRequest } from 'payload'

export interface ActivityEntry {
  /** named like a permission: `orders.ship`, `products.publish` */
  action: string
  resource: string
  docId: string
  /** one line a colleague understands; no personal data of shoppers */
  summary?: string
  details?: Record<string, unknown>
}

/**
 * Adds a line to the activity log in the request's own transaction. Without a signed-in person the
 * system did it.
 */
export async function recordActivity(req: PayloadRequest, entry: ActivityEntry): Promise<void> {
  const user = req.user as { id: string; collection: string; name?: string } | null
  const isStaff = user?.collection === 'staff'
  await req.payload.create({
    collection: 'activity',
    req,
    overrideAccess: true,
    depth: 0,
    data: {
      at: new Date().toISOString(),
      actorName: isStaff ? (user.name ?? '') : user ? 'shopper' : 'system',
      ...(isStaff ? { actor: user.id } : {}),
      action: entry.action,
      resource: entry.resource,
      docId: entry.docId,
      ...(entry.summary === undefined ? {} : { summary: entry.summary }),
      ...(entry.details === undefined ? {} : { details: entry.details }),
    },
  })
}
