import { z } from 'zod'

const page = z.coerce.number().int().min(1).max(10_000)
const fen = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const words = z.string().trim().max(100)
/** Comma-separated values, as many as a filter panel can sensibly send. */
const list = z.string().max(1000)

/** `ListingQuery` of the contract as it comes over HTTP. */
export const listingQuery = z.object({
  category: z.string().max(90).exactOptional(),
  brand: list.exactOptional(),
  attr: list.exactOptional(),
  priceMin: fen.exactOptional(),
  priceMax: fen.exactOptional(),
  inStock: z
    .enum(['true', 'false', '1', '0'])
    .transform((value) => value === 'true' || value === '1')
    .exactOptional(),
  sort: z.enum(['relevance', 'newest', 'price-asc', 'price-desc', 'sales']).exactOptional(),
  page: page.exactOptional(),
  limit: z.coerce.number().int().min(1).max(48).exactOptional(),
})

export const searchQuery = listingQuery.extend({ q: words.default('') })
/** Percent-encoded, as in the address. */
export const redirectQuery = z.object({ path: z.string().min(1).max(2_048).startsWith('/') })
export const suggestQuery = z.object({ q: words.default('') })
export const articleListQuery = z.object({ topic: z.string().max(90).exactOptional(), page: page.default(1) })
