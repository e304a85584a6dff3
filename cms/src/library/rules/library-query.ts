import { z } from 'zod'
import { oneLine } from '../../text/text.ts'
import { COLOUR_FAMILIES } from './colour-family.ts'
import { tagNameOf } from './tag-name.ts'

/** Assets of one page: three rows of a wide screen and more, and quick on a slow line. */
export const PER_PAGE = 60

export const ORIENTATIONS = ['landscape', 'portrait', 'square'] as const
export const RIGHTS = ['open', 'held', 'ending', 'ended'] as const
export const USAGE = ['live', 'used', 'unused'] as const

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What the library is asked for, as it stands in an address; what makes no sense there is left out. */
const QUERY = z.object({
  q: optional(oneLine().min(1).max(80)),
  folder: optional(z.union([z.uuid(), z.literal('none')])),
  tag: optional(oneLine().max(80)),
  colour: optional(z.enum(COLOUR_FAMILIES)),
  kind: optional(z.enum(['product', 'banner-desktop', 'banner-mobile', 'article', 'detail', 'logo', 'evidence'])),
  orientation: optional(z.enum(ORIENTATIONS)),
  rights: optional(z.enum(RIGHTS)),
  approval: optional(z.enum(['draft', 'in_review', 'changes_requested', 'approved', 'changed'])),
  usage: optional(z.enum(USAGE)),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type LibraryQuery = Omit<z.infer<typeof QUERY>, 'tag'> & { tag?: string | undefined }

export function libraryQuery(params: URLSearchParams): LibraryQuery {
  const { tag, ...query } = QUERY.parse(Object.fromEntries(params))
  const name = tag === undefined ? null : tagNameOf(tag)
  return name === null ? query : { ...query, tag: name }
}
