import { editedSize } from '@fangshi/media/edits'
import type { PayloadRequest, TypedUser } from 'payload'
import {
  CHANNEL_LIMITS,
  type Channel,
  countedLength,
  packVariant,
  plainText,
  type VariantFields,
} from '../channels/channels.ts'
import { relatedId, relatedIds } from '../editorial/editorial.ts'
import { ASSET_KIND_LABELS, editsOf } from '../media/media.ts'
import type { Brief } from '../payload-types.ts'
import {
  artFindings,
  COPY_LIMITS,
  isPlacementName,
  leadLayer,
  PLACEMENTS,
  storedLayout,
} from '../placements/placements.ts'
import { readRichText } from '../store-api/store-api.ts'
import { COPY_PARTS } from './collections/brief-fields.ts'
import type { AnswerCollection } from './rules/answers.ts'
import {
  checkArticle,
  checkAssets,
  checkBanner,
  checkProductCopy,
  type DeliveredAsset,
  type DeliveredCopy,
  type DeliveryFinding,
} from './rules/check-delivery.ts'

/** Something that answers a brief. */
export interface Answer {
  collection: AnswerCollection
  id: string
}

/** A document that answers a brief, in its newest version. */
export type AnswerDoc = Answer & { title: string; doc: Record<string, unknown> }

export const answersOf = (brief: Pick<Brief, 'submission'>): Answer[] =>
  (brief.submission ?? []).flatMap(({ relationTo, value }) => {
    const id = relatedId(value)
    return id === null ? [] : [{ collection: relationTo, id }]
  })

/** The newest versions of what answers a brief, as far as this person may read them; what is gone is left out. */
export async function readAnswers(req: PayloadRequest, answers: readonly Answer[]): Promise<AnswerDoc[]> {
  const docs: AnswerDoc[] = []
  for (const { collection, id } of answers) {
    const doc = (await req.payload.findByID({
      collection,
      id,
      depth: 0,
      locale: 'zh',
      draft: true,
      disableErrors: true,
      overrideAccess: false,
      user: req.user as TypedUser,
      req,
    })) as unknown as Record<string, unknown> | null
    if (doc) docs.push({ collection, id, title: String(doc.title ?? doc.originalName ?? doc.filename ?? id), doc })
  }
  return docs
}

/** How what is handed in fits what was asked for, by the kind of the brief. */
export async function findingsOf(
  req: PayloadRequest,
  brief: Brief,
  answers: readonly AnswerDoc[],
): Promise<DeliveryFinding[]> {
  const of = (...collections: AnswerCollection[]) =>
    answers.filter(({ collection }) => collections.includes(collection))
  switch (brief.kind) {
    case 'banner':
      return wrongKind(answers, of('banners'), '横幅', 'a banner') ?? (await bannerFindings(req, brief, of('banners')))
    case 'article':
      return (
        wrongKind(answers, of('articles'), '文章', 'an article') ?? (await articleFindings(req, brief, of('articles')))
      )
    case 'page':
      return (
        wrongKind(answers, of('pages', 'campaigns'), '页面或活动页', 'a page') ?? pageFindings(of('pages', 'campaigns'))
      )
    case 'product_copy':
      return wrongKind(answers, of('products'), '商品', 'a product') ?? (await copyFindings(req, brief, of('products')))
    case 'asset':
      return wrongKind(answers, of('media'), '素材', 'an asset') ?? assetFindings(brief, of('media'))
    default:
      return []
  }
}

function wrongKind(
  all: readonly AnswerDoc[],
  fitting: readonly AnswerDoc[],
  zh: string,
  en: string,
): DeliveryFinding[] | null {
  if (fitting.length > 0 && fitting.length === all.length) return null
  return [
    {
      severity: 'breaks',
      zh: `要交付的是${zh}${fitting.length === 0 ? '，现在没有' : '，还有别的内容混在里面'}。`,
      en: `What was asked for is ${en}${fitting.length === 0 ? '; there is none' : '; something else is among it'}.`,
    },
  ]
}

async function bannerFindings(
  req: PayloadRequest,
  brief: Brief,
  banners: readonly AnswerDoc[],
): Promise<DeliveryFinding[]> {
  const placement = String(brief.placement ?? '')
  if (!isPlacementName(placement)) return []
  const findings: DeliveryFinding[] = []
  for (const { title, doc } of banners) {
    const desktop = relatedId(doc.desktopArt)
    const mobile = relatedId(doc.mobileArt)
    const layout = storedLayout(doc.composition)
    const words = layout.layers.flatMap((layer) => {
      const part =
        layer.kind === 'button'
          ? 'button'
          : layer.style === 'title'
            ? 'heading'
            : layer.style === 'subtitle'
              ? 'subheading'
              : null
      const names = {
        heading: ['主标题', 'Heading'],
        subheading: ['副标题', 'Subheading'],
        button: ['按钮', 'Button'],
      } as const
      if (part === null) return []
      const [zh, en] = names[part]
      return [{ part: { zh, en }, length: countedLength(layer.words.zh), most: COPY_LIMITS[part] }]
    })
    findings.push(
      ...checkBanner(
        {
          title,
          placement: typeof doc.placement === 'string' ? doc.placement : null,
          hasDesktopArt: desktop !== null,
          hasMobileArt: mobile !== null,
          words,
        },
        { placement, placeName: PLACEMENTS[placement].label },
      ),
      ...(await artFindings(req, placement, { desktop, mobile })),
    )
    const lead = leadLayer(layout)?.words.zh.trim() ?? ''
    if (brief.heading && lead !== brief.heading.trim())
      findings.push({
        severity: 'warns',
        zh: `图上的主标题是“${lead}”，需求写的是“${brief.heading}”。`,
        en: `The heading reads “${lead}”; the brief says “${brief.heading}”.`,
      })
  }
  return findings
}

async function articleFindings(
  req: PayloadRequest,
  brief: Brief,
  articles: readonly AnswerDoc[],
): Promise<DeliveryFinding[]> {
  const products = await namedProducts(req, brief)
  // A channel that shows the article itself needs no version of its own.
  const channel = brief.channel && !CHANNEL_LIMITS[brief.channel].showsArticle ? brief.channel : null
  const findings: DeliveryFinding[] = []
  for (const { id, title, doc } of articles) {
    const text = plainText(await readRichText(req, doc.body as never, 'zh'))
    const variant = channel === null ? null : await variantOf(req, id, channel)
    findings.push(
      ...checkArticle(
        {
          title,
          words: [title, doc.summary ?? '', text].join('\n'),
          length: countedLength(text),
          products: relatedIds(doc.products),
          variant: variant && {
            problems: (await packVariant(variant, req)).problems.map(({ message }) => message),
          },
        },
        {
          shortest: brief.shortest ?? null,
          longest: brief.longest ?? null,
          keywords: brief.keywords ?? [],
          products,
          channel: channel && CHANNEL_LIMITS[channel].label,
        },
      ),
    )
  }
  return findings
}

async function variantOf(req: PayloadRequest, article: string, channel: Channel): Promise<VariantFields | null> {
  const { docs } = await req.payload.find({
    collection: 'channel-variants',
    where: { and: [{ article: { equals: article } }, { channel: { equals: channel } }] },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return (docs[0] as VariantFields | undefined) ?? null
}

const pageFindings = (pages: readonly AnswerDoc[]): DeliveryFinding[] =>
  pages
    .filter(({ doc }) => !Array.isArray(doc.blocks) || doc.blocks.length === 0)
    .map(({ title }) => ({
      severity: 'breaks',
      zh: `“${title}”还没有任何楼层。`,
      en: `“${title}” has no floors yet.`,
    }))

async function copyFindings(
  req: PayloadRequest,
  brief: Brief,
  delivered: readonly AnswerDoc[],
): Promise<DeliveryFinding[]> {
  const copies: DeliveredCopy[] = []
  for (const { id, title, doc } of delivered) {
    const description = plainText(await readRichText(req, doc.description as never, 'zh'))
    copies.push({
      id,
      title,
      lengths: {
        title: countedLength(String(doc.title ?? '')),
        subtitle: countedLength(String(doc.subtitle ?? '')),
        description: countedLength(description),
      },
    })
  }
  return checkProductCopy(copies, {
    products: await namedProducts(req, brief),
    parts: (brief.parts ?? []).map((name) => ({ name, ...COPY_PARTS[name] })),
    longest: brief.longest ?? null,
  })
}

function assetFindings(brief: Brief, delivered: readonly AnswerDoc[]): DeliveryFinding[] {
  const assets: DeliveredAsset[] = delivered.map(({ title, doc }) => {
    const size = { width: Number(doc.width ?? 0), height: Number(doc.height ?? 0) }
    const edited = size.width > 0 && size.height > 0 ? editedSize(size, editsOf(doc as never)) : size
    return { name: title, kind: String(doc.kind), ...edited }
  })
  const kind = (brief.assetKind ?? 'product') as keyof typeof ASSET_KIND_LABELS
  return checkAssets(assets, {
    kind,
    kindName: ASSET_KIND_LABELS[kind],
    pieces: brief.pieces ?? 1,
    minWidth: brief.minWidth ?? 1,
    minHeight: brief.minHeight ?? 1,
  })
}

async function namedProducts(req: PayloadRequest, brief: Brief): Promise<{ id: string; title: string }[]> {
  const ids = relatedIds(brief.products)
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { id: { in: ids } },
    draft: true,
    depth: 0,
    locale: 'zh',
    pagination: false,
    overrideAccess: true,
    select: { title: true },
    req,
  })
  return docs.map(({ id, title }) => ({ id, title }))
}
