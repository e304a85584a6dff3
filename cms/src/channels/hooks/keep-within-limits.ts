import { type CollectionBeforeChangeHook, type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { refuseUnlawfulSave } from '../../lint/lint.ts'
import { readRichText } from '../../store-api/store-api.ts'
import { CHANNEL_LIMITS, type Channel } from '../rules/channels.ts'
import { plainText } from '../rules/plain-text.ts'
import { articleOf, packVariant, type VariantFields } from '../variant-pack.ts'

type BeforeChange = Parameters<CollectionBeforeChangeHook>[0]

/** A new variant begins with the article's own words, so that a writer shortens instead of typing anew. */
export async function beginWithArticle({
  data,
  operation,
  req,
}: Parameters<CollectionBeforeValidateHook>[0]): Promise<unknown> {
  if (operation !== 'create' || !data?.article || !data.channel) return data
  const limits = CHANNEL_LIMITS[data.channel as keyof typeof CHANNEL_LIMITS]
  const article = await articleOf(data as VariantFields, req)
  if (!limits || !article) return data
  const words = limits.text === null ? null : plainText(await readRichText(req, article.body, 'zh'))
  return {
    ...data,
    // Also where the channel shows none: lists name the version by it.
    title: data.title || article.title,
    author: data.author || (limits.author === null ? '' : (article.author ?? '')),
    digest: data.digest || (limits.digest === null || limits.showsArticle ? '' : article.summary),
    text: data.text || (words ?? ''),
  }
}

/** Whether what is wrong stands in the article, and is to be mended there. */
const isArticles = (channel: Channel): boolean => CHANNEL_LIMITS[channel].showsArticle

/** A draft may be as long as it likes; what is called ready has to be what its channel takes, and lawful. */
export async function keepWithinLimits(change: BeforeChange): Promise<unknown> {
  const { data, originalDoc, req } = change
  const variant = { ...originalDoc, ...data } as VariantFields & { stage?: string }
  if (variant.stage !== 'ready') return data
  const { problems } = await packVariant(variant, req)
  if (problems.length > 0) {
    const isEnglish = req.i18n.language === 'en'
    throw new ValidationError(
      {
        collection: 'channel-variants',
        errors: problems.map(({ place, message }) => ({
          path: place === 'html' || place === 'cover' || isArticles(variant.channel) ? 'article' : place,
          message: isEnglish ? message.en : message.zh,
        })),
        req,
      },
      req.t,
    )
  }
  await refuseUnlawfulSave('title', 'author', 'digest', 'text')({ ...change, data: { ...originalDoc, ...data } })
  return data
}
