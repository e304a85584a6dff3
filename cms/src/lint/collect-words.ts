import type { CollectionSlug, PayloadRequest } from 'payload'
import { richTextBlocks } from '../editorial/rich-text-editor.ts'
import { collectTexts, type DocumentWords, type FieldShape } from './rules/collect-texts.ts'

/** Every word, link and picture of a document, read in one language, in the order of its form. */
export const collectWords = (
  req: PayloadRequest,
  collection: CollectionSlug,
  data: Record<string, unknown>,
): DocumentWords =>
  collectTexts(
    req.payload.collections[collection].config.fields as unknown as FieldShape[],
    data,
    richTextBlocks as readonly { slug: string; fields: FieldShape[] }[],
  )
