import type { Bilingual } from '../bilingual.ts'
import { daysFrom } from '../demo-window.ts'
import { markupToLexical } from '../markup-to-lexical.ts'
import type { DemoBlock, DemoLink } from '../page-blocks.ts'
import { freshRowId, type IdsByName, idOf } from './seed-context.ts'
import type { PhotoIds } from './seed-photos.ts'

/** What floors refer to by slug. */
export interface BlockIds {
  photos: PhotoIds
  products: IdsByName
  categories: IdsByName
  articles: IdsByName
  campaigns: IdsByName
  now: Date
}

type Locale = 'zh' | 'en'

/** A floor as Payload stores it in one language. Both languages must carry the same `id`, or the second replaces the first. */
export type StoredBlock = Record<string, unknown> & { id: string; blockType: string }

/** The floors of a page in both languages, row by row with the same ids. */
export function blocksOf(blocks: readonly DemoBlock[], ids: BlockIds): Record<Locale, StoredBlock[]> {
  const rowIds = blocks.map(freshRowId)
  const inLanguage = (locale: Locale): StoredBlock[] =>
    blocks.map((block, index) => ({
      id: rowIds[index] as string,
      blockType: block.block,
      ...fieldsOf(block, (text) => text[locale], ids, locale),
    }))
  return { zh: inLanguage('zh'), en: inLanguage('en') }
}

function fieldsOf(
  block: DemoBlock,
  say: (text: Bilingual) => string,
  ids: BlockIds,
  locale: Locale,
): Record<string, unknown> {
  const linkOf = (link: DemoLink | undefined) => (link ? { label: say(link.label), href: link.href } : {})
  switch (block.block) {
    case 'placement':
      return { placement: block.placement }
    case 'productGrid':
      return {
        title: say(block.title),
        subtitle: block.subtitle ? say(block.subtitle) : null,
        layout: block.layout,
        source: block.source,
        limit: block.limit ?? 8,
        more: linkOf(block.more),
        ...(block.source === 'picked' ? { products: block.products.map((slug) => idOf(ids.products, slug)) } : {}),
        ...(block.source === 'category' ? { category: idOf(ids.categories, block.category) } : {}),
      }
    case 'articleRow':
      return {
        title: say(block.title),
        articles: (block.articles ?? []).map((slug) => idOf(ids.articles, slug)),
        limit: block.limit ?? 3,
        more: linkOf(block.more),
      }
    case 'categoryStreet':
      return { title: say(block.title), categories: (block.categories ?? []).map((slug) => idOf(ids.categories, slug)) }
    case 'campaignTeaser':
      return { campaign: idOf(ids.campaigns, block.campaign) }
    case 'countdown':
      return { title: say(block.title), until: daysFrom(ids.now, block.untilDays) }
    case 'split':
      return {
        title: say(block.title),
        text: say(block.text),
        picture: ids.photos(block.photo, 'article'),
        pictureSide: block.pictureSide,
        link: linkOf(block.link),
      }
    case 'richText':
      return {
        text: markupToLexical(block.text[locale], {
          product: (slug) => idOf(ids.products, slug),
          photo: (name) => ids.photos(name, 'article'),
          galleryPhoto: (name) => ids.photos(name),
          instant: (days) => String(daysFrom(ids.now, days)),
          fresh: freshRowId,
        }),
      }
  }
}
