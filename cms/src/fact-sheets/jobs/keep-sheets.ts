import { createLocalReq, type Payload } from 'payload'
import { keepSheet } from '../keep-sheet.ts'

/**
 * Task `keepFactSheets`, once a minute: sheets of what became public or changed by another door than a save, such as a
 * release at its instant. Saving a campaign needs not wait for it.
 */
export async function keepSheets(payload: Payload, now = new Date()): Promise<void> {
  const { docs } = await payload.find({
    collection: 'campaigns',
    where: {
      and: [
        { _status: { equals: 'published' } },
        { or: [{ 'window.until': { exists: false } }, { 'window.until': { greater_than: now.toISOString() } }] },
      ],
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: {},
  })
  for (const { id } of docs) await keepSheet(await createLocalReq({}, payload), id, now)
}
