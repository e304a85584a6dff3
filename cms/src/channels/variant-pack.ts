import type { PayloadRequest } from 'payload'
import { relatedId, relatedIds } from '../editorial/editorial.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { readRichText } from '../store-api/store-api.ts'
import { formatInZone } from '../time/time.ts'
import { CHANNEL_LIMITS, type Channel } from './rules/channels.ts'
import { checkVariant, type VariantProblem } from './rules/check-variant.ts'
import { type HostedPicture, wechatArticle } from './rules/wechat-html.ts'
import { readLook, siteWords, type VariantLook } from './variant-look.ts'

/** As much of a variant as laying it out needs. */
export interface VariantFields {
  channel: Channel
  article: unknown
  title?: string | null
  author?: string | null
  digest?: string | null
  text?: string | null
  pictures?: unknown
}

/** A variant as its channel would get it, and what keeps it from being ready. */
export interface VariantPack {
  /** laid-out article with the addresses of pictures; null for channels that take plain text */
  html: string | null
  /** pictures of the laid-out article, to be put into the channel's library */
  hosted: HostedPicture[]
  problems: VariantProblem[]
  /** pictures that are not rendered yet: until they are, nothing leaves for the channel */
  waiting: number
  look: VariantLook
}

/** Lays a variant out from the newest version of its article. */
export async function packVariant(variant: VariantFields, req: PayloadRequest): Promise<VariantPack> {
  const article = await articleOf(variant, req)
  const laidOut =
    variant.channel === 'wechat'
      ? wechatArticle(await readRichText(req, article?.body, 'zh'), {
          pictureAddress: (url) => url,
          siteAddress: (path) => new URL(path, currentSettings().STOREFRONT_URL).toString(),
          instant: (iso) => formatInZone(new Date(iso), currentSettings().MALL_TIME_ZONE),
        })
      : null
  const own = CHANNEL_LIMITS[variant.channel].showsArticle ? siteWords(article) : null
  const look = await readLook(variant, article, req)
  return {
    html: laidOut?.html ?? null,
    hosted: laidOut?.pictures ?? [],
    waiting: (laidOut?.waiting ?? 0) + look.pictures.filter(({ url }) => url === null).length,
    look,
    problems: checkVariant({
      channel: variant.channel,
      title: own?.title ?? variant.title ?? '',
      author: variant.author ?? '',
      digest: own?.description ?? variant.digest ?? '',
      text: variant.text ?? '',
      pictures: relatedIds(variant.pictures).length,
      html: laidOut?.html ?? null,
      hasCover: relatedId(article?.cover) !== null,
    }),
  }
}

/** The newest version of the article, in Chinese: the channels are. */
export async function articleOf(variant: Pick<VariantFields, 'article'>, req: PayloadRequest) {
  const id = relatedId(variant.article)
  if (id === null) return null
  return await req.payload.findByID({
    collection: 'articles',
    id,
    draft: true,
    depth: 0,
    locale: 'zh',
    overrideAccess: true,
    disableErrors: true,
  })
}
