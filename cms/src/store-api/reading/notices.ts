import type { Notice } from '../contract.ts'
import { safePageHref } from '../projections/safe-href.ts'
import { asNobody, type Reading } from './reading.ts'

/** The live notices, in the order of the board. */
export async function readNotices(reading: Reading): Promise<Notice[]> {
  const { docs } = await reading.payload.find({
    collection: 'notices',
    sort: ['order', '-createdAt'],
    ...asNobody(reading),
  })
  return docs.map((notice) => ({
    id: notice.id,
    title: notice.title,
    body: notice.body || null,
    href: safePageHref(notice.href),
    publishedAt: new Date(notice.window?.from ?? notice.createdAt).toISOString(),
  }))
}
