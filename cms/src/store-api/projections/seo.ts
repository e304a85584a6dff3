import { relatedId } from '../../editorial/editorial.ts'
import type { Seo } from '../contract.ts'
import type { FindPicture } from './picture.ts'

interface SeoFields {
  title?: string | null
  description?: string | null
  picture?: unknown
}

/** Only what was written for search and sharing; the page falls back to its own title, summary and picture. */
export const seoOf = (seo: SeoFields | null | undefined, picture: FindPicture): Seo => ({
  title: seo?.title || null,
  description: seo?.description || null,
  picture: picture(relatedId(seo?.picture)),
})
