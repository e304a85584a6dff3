import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { currentSettings } from '../settings/current-settings.ts'
import type { DocumentWords } from './rules/collect-texts.ts'
import { linkTarget, pathInShop } from './rules/shop-address.ts'

export interface PlaceProblem {
  path: string
  label: unknown
  rule: 'link.dead' | 'alt.missing'
  found: string
  message: { zh: string; en: string }
}

const EDITORIAL = new Set<string>(['products', 'campaigns', 'articles', 'pages', 'redirects'])

/** Links that lead to nothing shoppers can see: unpublished, in the trash, or never there. */
export async function findDeadLinks(words: DocumentWords, req: PayloadRequest): Promise<PlaceProblem[]> {
  const problems: PlaceProblem[] = []
  for (const { path, label, href } of words.hrefs) {
    if ((await isShown(href, req)) || (await isLedOn(href, req))) continue
    problems.push({ path, label, rule: 'link.dead', found: href, message: deadLink })
  }
  for (const { path, label, collection, id } of words.targets) {
    if (await isReachable(collection as CollectionSlug, { id: { equals: id } }, req)) continue
    problems.push({ path, label, rule: 'link.dead', found: `${collection} ${id.slice(0, 8)}`, message: deadLink })
  }
  return problems
}

/** Pictures shown without alternative text in the language of the text. */
export async function findMissingAlts(words: DocumentWords, req: PayloadRequest): Promise<PlaceProblem[]> {
  const ids = [...new Set(words.pictures.map(({ id }) => id))]
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    select: { alt: true, originalName: true },
    pagination: false,
    depth: 0,
    fallbackLocale: false,
    overrideAccess: true,
    req,
  })
  const bare = new Map(
    docs.filter((asset) => !asset.alt?.trim()).map((asset) => [String(asset.id), asset.originalName]),
  )
  return words.pictures
    .filter(({ id }) => bare.has(id))
    .map(({ path, label, id }) => ({
      path,
      label,
      rule: 'alt.missing' as const,
      found: bare.get(id) ?? '',
      message: {
        zh: '这张图没有替代文本：看不见图的人不知道画面里有什么。',
        en: 'This picture has no alternative text: those who cannot see it miss what it shows.',
      },
    }))
}

/** Whether an address shows something: a page that is always there, a document that is public, another site. */
export async function isShown(href: string, req: PayloadRequest): Promise<boolean> {
  const target = linkTarget(href, currentSettings().STOREFRONT_URL)
  if (target.kind === 'document') return isReachable(target.collection, { slug: { equals: target.slug } }, req)
  return target.kind !== 'nowhere'
}

/** Whether it is an old address, which leads on. */
async function isLedOn(href: string, req: PayloadRequest): Promise<boolean> {
  const path = pathInShop(href, currentSettings().STOREFRONT_URL)
  return path !== null && (await isReachable('redirects', { from: { equals: path } }, req))
}

const deadLink = {
  zh: '链接指向的内容顾客看不到：未发布、已删除或写错了。',
  en: 'The link leads to nothing shoppers can see: not published, deleted, or mistyped.',
}

async function isReachable(collection: CollectionSlug, which: Where, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection,
    where: EDITORIAL.has(collection) ? { and: [which, { _status: { equals: 'published' } }] } : which,
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
