import type { Campaign } from '../../../../cms/src/payload-types.ts'
import { plainLayout } from '../../../../cms/src/placements/layers/rules/banner-layout.ts'
import { ARTICLES } from '../articles/articles.ts'
import { TOPICS } from '../articles/define-article.ts'
import { BANNERS, type DemoBanner, NOTICES } from '../banners.ts'
import { CAMPAIGNS } from '../campaigns.ts'
import { type DemoWindow, daysFrom } from '../demo-window.ts'
import { MALL } from '../mall-settings.ts'
import { markupToLexical } from '../markup-to-lexical.ts'
import { PAGES } from '../pages/pages.ts'
import { type BlockIds, blocksOf } from './seed-blocks.ts'
import type { CatalogueIds } from './seed-catalogue.ts'
import { existingBy, freshRowId, type IdsByName, idOf, inSeedTransaction, type SeedContext } from './seed-context.ts'
import type { PhotoIds } from './seed-photos.ts'
import { seedWriting } from './seed-writing.ts'

const windowOf = (now: Date, { fromDays, untilDays }: DemoWindow) => ({
  from: daysFrom(now, fromDays),
  until: daysFrom(now, untilDays),
})
const published = { _status: 'published' } as const

/** Everything the team writes: topics, campaigns, articles, banners, notices, pages and what the mall says of itself. */
export async function seedEditorial(context: SeedContext, photos: PhotoIds, catalogue: CatalogueIds): Promise<void> {
  const topics = await seedTopics(context)
  // Campaigns first without their floors, since articles name them and the floors name articles.
  const campaigns = await seedCampaigns(context, photos)
  const articles = await seedArticles(context, photos, { topics, campaigns, products: catalogue.products })
  await seedWriting(context, photos, articles)
  const blockIds: BlockIds = { ...catalogue, photos, articles, campaigns, now: context.now }
  await fillCampaigns(context, blockIds)
  await seedPages(context, blockIds)
  await seedBanners(context, blockIds)
  await seedNotices(context)
  await seedMallSettings(context)
  context.onProgress(
    `${ARTICLES.length} articles, ${BANNERS.length} banners, ${CAMPAIGNS.length} campaigns, ${PAGES.length} pages`,
  )
}

async function seedTopics(context: SeedContext): Promise<IdsByName> {
  const { payload } = context
  const ids = await existingBy(payload, 'topics', 'slug')
  for (const { slug, title, summary } of TOPICS) {
    if (ids.has(slug)) continue
    const id = await inSeedTransaction(context, async (req) => {
      const zh = { slug, title: title.zh, summary: summary.zh }
      const doc = await payload.create({ collection: 'topics', req, locale: 'zh', depth: 0, data: zh })
      const en = { title: title.en, summary: summary.en }
      await payload.update({ collection: 'topics', id: doc.id, req, locale: 'en', depth: 0, data: en })
      return doc.id
    })
    ids.set(slug, id)
  }
  return ids
}

async function seedCampaigns(context: SeedContext, photos: PhotoIds): Promise<IdsByName> {
  const { payload, now } = context
  const ids = await existingBy(payload, 'campaigns', 'slug')
  for (const { slug, title, summary, goal, cover, window, facts } of CAMPAIGNS) {
    if (ids.has(slug)) continue
    const id = await inSeedTransaction(context, async (req) => {
      const doc = await payload.create({
        collection: 'campaigns',
        req,
        locale: 'zh',
        depth: 0,
        data: {
          slug,
          title: title.zh,
          summary: summary.zh,
          goal,
          facts,
          cover: photos(cover, 'article'),
          window: windowOf(now, window),
          ...published,
        },
      })
      const en = { title: title.en, summary: summary.en, ...published }
      await payload.update({ collection: 'campaigns', id: doc.id, req, locale: 'en', depth: 0, data: en })
      return doc.id
    })
    ids.set(slug, id)
  }
  return ids
}

/** Gives each campaign its floors, unless it has some. */
async function fillCampaigns(context: SeedContext, ids: BlockIds): Promise<void> {
  const { payload } = context
  for (const { slug, blocks } of CAMPAIGNS) {
    const id = idOf(ids.campaigns, slug)
    const campaign = await payload.findByID({ collection: 'campaigns', id, depth: 0 })
    if ((campaign.blocks?.length ?? 0) > 0) continue
    const { zh, en } = blocksOf(blocks, ids)
    await inSeedTransaction(context, async (req) => {
      for (const [locale, floors] of [
        ['zh', zh],
        ['en', en],
      ] as const) {
        const data = { blocks: floors as NonNullable<Campaign['blocks']>, ...published }
        await payload.update({ collection: 'campaigns', id, req, locale, depth: 0, data })
      }
    })
  }
}

async function seedArticles(
  context: SeedContext,
  photos: PhotoIds,
  ids: { topics: IdsByName; campaigns: IdsByName; products: IdsByName },
): Promise<IdsByName> {
  const { payload, now } = context
  const known = await existingBy(payload, 'articles', 'slug')
  const markupIds = {
    product: (slug: string) => idOf(ids.products, slug),
    photo: (name: string) => photos(name, 'article'),
    galleryPhoto: (name: string) => photos(name),
    instant: (days: number) => String(daysFrom(now, days)),
  }
  for (const article of ARTICLES) {
    if (known.has(article.slug)) continue
    const part = (locale: 'zh' | 'en') => ({
      title: article.title[locale],
      summary: article.summary[locale],
      author: article.author[locale],
      body: markupToLexical(article.body[locale], { ...markupIds, fresh: freshRowId }),
      ...published,
    })
    const campaign = CAMPAIGNS.find(({ articles }) => articles.includes(article.slug))
    const id = await inSeedTransaction(context, async (req) => {
      const doc = await payload.create({
        collection: 'articles',
        req,
        locale: 'zh',
        depth: 0,
        data: {
          ...part('zh'),
          slug: article.slug,
          cover: photos(article.cover, 'article'),
          topics: article.topics.map((slug) => idOf(ids.topics, slug)),
          window: windowOf(now, article.window),
          ...(campaign ? { campaign: idOf(ids.campaigns, campaign.slug) } : {}),
        },
      })
      await payload.update({ collection: 'articles', id: doc.id, req, locale: 'en', depth: 0, data: part('en') })
      return doc.id
    })
    known.set(article.slug, id)
  }
  return known
}

async function seedPages(context: SeedContext, ids: BlockIds): Promise<void> {
  const { payload } = context
  const known = await existingBy(payload, 'pages', 'slug')
  for (const [index, page] of PAGES.entries()) {
    if (known.has(page.slug)) continue
    const blocks = blocksOf(page.blocks, ids)
    const part = (locale: 'zh' | 'en') => ({
      title: page.title[locale],
      seo: { description: page.description[locale] },
      blocks: blocks[locale] as NonNullable<Campaign['blocks']>,
      ...published,
    })
    await inSeedTransaction(context, async (req) => {
      const zh = { ...part('zh'), slug: page.slug, footer: page.inFooter, order: (index + 1) * 10 }
      const doc = await payload.create({ collection: 'pages', req, locale: 'zh', depth: 0, data: zh })
      await payload.update({ collection: 'pages', id: doc.id, req, locale: 'en', depth: 0, data: part('en') })
    })
  }
}

async function seedBanners(context: SeedContext, ids: BlockIds): Promise<void> {
  const { payload, now } = context
  const known = await existingBy(payload, 'banners', 'title')
  for (const banner of BANNERS) {
    if (known.has(banner.title)) continue
    await inSeedTransaction(context, async (req) => {
      const doc = await payload.create({
        collection: 'banners',
        req,
        locale: 'zh',
        depth: 0,
        data: {
          title: banner.title,
          placement: banner.placement as 'home.hero',
          desktopArt: ids.photos(banner.desktop, 'banner-desktop'),
          mobileArt: ids.photos(banner.mobile, 'banner-mobile'),
          composition: layoutOf(banner),
          alt: banner.alt.zh,
          link: targetOf(banner, ids),
          window: windowOf(now, banner.window),
          priority: banner.priority,
          weight: banner.weight,
          ...(banner.campaign ? { campaign: idOf(ids.campaigns, banner.campaign) } : {}),
          ...(banner.category ? { category: idOf(ids.categories, banner.category) } : {}),
          ...published,
        },
      })
      await payload.update({
        collection: 'banners',
        id: doc.id,
        req,
        locale: 'en',
        depth: 0,
        data: { alt: banner.alt.en, ...published },
      })
    })
  }
}

/** Title, subtitle and button where their place puts them. */
function layoutOf({ heading, subheading, buttonLabel: button, ink, textPlace, ground, scrim = 0 }: DemoBanner) {
  return { ...plainLayout({ heading, subheading, button, ink, textPlace, ground, scrim }) }
}

function targetOf({ target }: DemoBanner, ids: BlockIds) {
  if (target.kind === 'url') return { url: target.url }
  return { target: { relationTo: target.kind, value: idOf(ids[target.kind], target.slug) } }
}

async function seedNotices(context: SeedContext): Promise<void> {
  const { payload, now } = context
  const known = await existingBy(payload, 'notices', 'title')
  for (const [index, { title, body, href, window }] of NOTICES.entries()) {
    if (known.has(title.zh)) continue
    await inSeedTransaction(context, async (req) => {
      const zh = {
        title: title.zh,
        body: body.zh,
        href,
        order: (index + 1) * 10,
        window: windowOf(now, window),
        ...published,
      }
      const doc = await payload.create({ collection: 'notices', req, locale: 'zh', depth: 0, data: zh })
      const en = { title: title.en, body: body.en, ...published }
      await payload.update({ collection: 'notices', id: doc.id, req, locale: 'en', depth: 0, data: en })
    })
  }
}

/** Only where nobody has written anything yet. */
async function seedMallSettings(context: SeedContext): Promise<void> {
  const { payload } = context
  const settings = await payload.findGlobal({ slug: 'mall-settings', depth: 0, locale: 'zh' })
  if (settings.tagline) return
  const { name, tagline, phone, email, hours, legalLine } = MALL
  await inSeedTransaction(context, async (req) => {
    for (const locale of ['zh', 'en'] as const) {
      await payload.updateGlobal({
        slug: 'mall-settings',
        req,
        locale,
        depth: 0,
        data: {
          name: name[locale],
          tagline: tagline[locale],
          phone,
          email,
          hours: hours[locale],
          legalLine: legalLine[locale],
        },
      })
    }
  })
}
