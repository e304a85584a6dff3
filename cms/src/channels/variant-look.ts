import type { PayloadRequest } from 'payload'
import { relatedId, relatedIds } from '../editorial/editorial.ts'
import { thumbnailOf } from '../media/media.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { articleOf, VariantFields } from './variant-pack.ts'

export interface ShownPicture {
  /** null while nothing is rendered */
  url: string | null
  alt: string
}

/** What a look at the channel shows beside the words somebody types. */
export interface VariantLook {
  /** of the account or shop, as readers see it */
  account: string
  /** the pictures chosen, in order; without any the cover of the article */
  pictures: ShownPicture[]
  /** the article on the mall's own site: what search results and share cards show */
  site: { title: string; description: string; address: string; isLive: boolean }
}

type Article = Awaited<ReturnType<typeof articleOf>>

/** Small pictures and the site's own words for the preview of a variant. */
export async function readLook(variant: VariantFields, article: Article, req: PayloadRequest): Promise<VariantLook> {
  const cover = relatedId(article?.cover)
  const chosen = relatedIds(variant.pictures)
  const ids = chosen.length > 0 || cover === null ? chosen : [cover]
  const [{ docs }, mall] = await Promise.all([
    req.payload.find({
      collection: 'media',
      where: { id: { in: ids } },
      select: { alt: true, renditions: true, kind: true },
      pagination: false,
      depth: 0,
      locale: 'zh',
      overrideAccess: true,
      req,
    }),
    req.payload.findGlobal({ slug: 'mall-settings', locale: 'zh', depth: 0, overrideAccess: true, req }),
  ])
  const assets = new Map(docs.map((asset) => [String(asset.id), asset]))
  return {
    account: mall.name,
    pictures: ids.flatMap((id) => {
      const asset = assets.get(id)
      return asset ? [{ url: thumbnailOf({ doc: { ...asset } }), alt: asset.alt ?? '' }] : []
    }),
    site: {
      ...siteWords(article),
      address: new URL(`/articles/${article?.slug ?? ''}`, currentSettings().STOREFRONT_URL).toString(),
      isLive: article?._status === 'published',
    },
  }
}

/** What search results and share cards say: the words written for them, or the article's own. */
export const siteWords = (article: Article): { title: string; description: string } => ({
  title: article?.seo?.title || article?.title || '',
  description: article?.seo?.description || article?.summary || '',
})
