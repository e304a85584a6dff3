import { z } from 'zod'

/** Characters of a form as JSON: a long article with tables has some 200 000. */
export const LONGEST_DRAFT = 1_000_000

/** A form as it stands: its language and the values in it. */
export const liveDraft = z.object({
  locale: z.enum(['zh', 'en']),
  values: z.record(z.string(), z.unknown()),
})
export type LiveDraft = z.output<typeof liveDraft>

/** Where a banner is meant to stand, as far as its form says so. */
export const livePlace = z.object({
  placement: z.string().max(60).nullish(),
  category: z.uuid().nullish(),
  campaign: z.uuid().nullish(),
})
export type LivePlace = z.output<typeof livePlace>
