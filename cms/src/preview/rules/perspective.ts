import { z } from 'zod'

/** Which writing is shown where a document has newer work than what is public. */
const DRAFTS = ['published', 'latest'] as const
type Drafts = (typeof DRAFTS)[number]

/** Whom banners tell apart, as `placements` has them. */
const VISITORS = ['new', 'returning', 'member'] as const

/** What a rehearsal looks at: the shop as it will be, would be or was. */
export interface Perspective {
  /** ISO, UTC; null: whenever somebody looks */
  at: string | null
  /** id of a release that is live whatever its own instant; null: those due by then */
  release: string | null
  drafts: Drafts
  visitor: (typeof VISITORS)[number]
}

export const NOW: Perspective = { at: null, release: null, drafts: 'published', visitor: 'new' }

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

/** How somebody asks for a perspective; what is left out is as shoppers have it. */
export const perspectiveForm = z.object({
  at: instant.nullable().default(NOW.at),
  release: z.uuid().nullable().default(NOW.release),
  drafts: z.enum(DRAFTS).default(NOW.drafts),
  visitor: z.enum(VISITORS).default(NOW.visitor),
})

/** What is to be seen from elsewhere; what is left out stays. */
export const perspectiveChange = z.object({
  at: instant.nullable().optional(),
  visitor: z.enum(VISITORS).optional(),
})

/** A path of the shop with its query, and nothing a browser could read as another host. */
export const shopPath = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[^\\\s]*$/)

/** ms; who asks for an instant this close to now, asks for now */
const NEARLY_NOW = 60_000

/** Whether an instant is over: then documents are as they were, not as they are. */
export const isPast = ({ at }: Pick<Perspective, 'at'>, now: Date): boolean =>
  at !== null && Date.parse(at) < now.getTime() - NEARLY_NOW
