import type { PayloadRequest } from 'payload'
import type { RichNode, StoreLocale } from '../contract.ts'
import { richTextNodes } from '../projections/rich-text-nodes.ts'
import { wishForRichText } from '../projections/rich-text-wishes.ts'
import { gather } from './gather.ts'
import { openReading } from './reading.ts'
import { Wishes } from './wishes.ts'

/** A running text as the shop would show it now: products and pictures that are not in the shop fall away. */
export async function readRichText(asked: PayloadRequest, document: unknown, locale: StoreLocale): Promise<RichNode[]> {
  const reading = await openReading(asked, locale, 'new')
  const wishes = new Wishes()
  wishForRichText(document, wishes)
  return richTextNodes(document, await gather(reading, wishes))
}
