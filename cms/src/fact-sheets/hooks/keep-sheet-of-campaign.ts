import type { CollectionAfterChangeHook } from 'payload'
import { keepSheet } from '../keep-sheet.ts'

/** Whatever makes a campaign public, or changes what is, puts its sheet before those who answer shoppers. */
export const keepSheetOfCampaign: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc._status === 'published') await keepSheet(req, String(doc.id))
  return doc
}
