import { type CollectionSlug, isolateObjectProperty, type PayloadRequest } from 'payload'
import { lintDocument, type PlacedFinding } from './lint-document.ts'
import type { FieldShape } from './rules/collect-texts.ts'

/** Everything to be said about the newest version of a document, saved as a draft or published, in one language. */
export async function lintNewest(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
  locale: 'zh' | 'en',
  at: Date,
): Promise<PlacedFinding[]> {
  const inLanguage = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const data = (await req.payload.findByID({
    collection,
    id,
    draft: true,
    trash: true,
    depth: 0,
    locale,
    // Without another language's words in the gaps.
    fallbackLocale: false,
    overrideAccess: true,
    disableErrors: true,
    req: inLanguage,
  })) as Record<string, unknown> | null
  if (data === null) return []
  inLanguage.locale = locale
  const fields = req.payload.collections[collection].config.fields as unknown as FieldShape[]
  return lintDocument({ collection, id, fields, data }, inLanguage, at)
}
