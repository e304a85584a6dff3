import type { PayloadRequest } from 'payload'
import { readNewestContent } from '../../editorial/editorial.ts'
import { productsInText } from '../rules/products-in-text.ts'

interface Save {
  data: Record<string, unknown>
  originalDoc?: { id?: string } | undefined
  req: PayloadRequest
}

/**
 * Which products an article shows, in any of its languages, kept beside it so that a product finds its articles without
 * reading every text. A save brings the text of one language; the others are as they were.
 */
export async function listProductsInText({ data, originalDoc, req }: Save): Promise<Record<string, unknown>> {
  if (data.body === undefined) return data
  const others = originalDoc?.id === undefined ? {} : await textsOf(req, originalDoc.id)
  const given = req.locale === 'all' ? (data.body as Record<string, unknown>) : { [String(req.locale)]: data.body }
  const texts = { ...others, ...given }
  return { ...data, products: [...new Set(Object.values(texts).flatMap(productsInText))] }
}

/** The newest text in each language, by the language. */
async function textsOf(req: PayloadRequest, id: string): Promise<Record<string, unknown>> {
  const newest = await readNewestContent(req, { collection: 'articles', id })
  return (newest?.doc.body ?? {}) as Record<string, unknown>
}
