import { plainLayout } from '../../../../cms/src/placements/layers/rules/banner-layout.ts'
import type { ReviewView } from '../../../../cms/src/review/rules/review-view.ts'
import { currentSettings } from '../../../../cms/src/settings/current-settings.ts'
import { formatInZone } from '../../../../cms/src/time/time.ts'
import { daysFrom } from '../demo-window.ts'
import { type BriefAct, DEMO_BRIEFS, type DemoBrief } from '../desk/briefs.ts'
import {
  type DemoProgress,
  type DemoRemark,
  DRAFT_ARTICLES,
  DRAFT_BANNERS,
  type DraftArticle,
  type DraftBanner,
} from '../desk/drafts.ts'
import { DEMO_RELEASES, type DemoMember, type DemoRelease } from '../desk/releases.ts'
import { type DemoIdea, STORY_IDEAS } from '../desk/story-ideas.ts'
import type { WorkRef } from '../desk/team-work.ts'
import { markupToLexical } from '../markup-to-lexical.ts'
import type { CatalogueIds } from './seed-catalogue.ts'
import { existingBy, freshRowId, type IdsByName, idOf, type SeedContext } from './seed-context.ts'
import type { PhotoIds } from './seed-photos.ts'
import { asTeam, type Team, type TeamActs } from './team-acts.ts'

/** 10:00 to 18:00 in Shanghai. */
const WORKING_DAY_MS = 8 * 3_600_000

interface Desk {
  context: SeedContext
  team: Team
  photos: PhotoIds
  catalogue: CatalogueIds
  campaigns: IdsByName
  topics: IdsByName
  articles: IdsByName
  banners: IdsByName
}

/**
 * The work under way: ideas, drafts with their reviews, briefs and releases, so that desks, board and calendar show
 * something at first sight. Everybody of the team acts for themselves, by the doors the desks use.
 */
export async function seedDesk(
  context: SeedContext,
  team: Team,
  photos: PhotoIds,
  catalogue: CatalogueIds,
): Promise<void> {
  const { payload } = context
  const desk: Desk = {
    context,
    team,
    photos,
    catalogue,
    campaigns: await existingBy(payload, 'campaigns', 'slug'),
    topics: await existingBy(payload, 'topics', 'slug'),
    articles: await existingBy(payload, 'articles', 'slug'),
    banners: await existingBy(payload, 'banners', 'title'),
  }
  for (const article of DRAFT_ARTICLES) await seedDraftArticle(desk, article)
  for (const banner of DRAFT_BANNERS) await seedDraftBanner(desk, banner)
  const briefs = await existingBy(payload, 'briefs', 'title')
  for (const brief of DEMO_BRIEFS) if (!briefs.has(brief.title)) await seedBrief(desk, brief)
  const ideas = await existingBy(payload, 'story-ideas', 'title')
  for (const idea of STORY_IDEAS) if (!ideas.has(idea.title)) await seedIdea(desk, idea)
  const releases = await existingBy(payload, 'releases', 'title')
  for (const release of DEMO_RELEASES) if (!releases.has(release.title)) await seedRelease(desk, release)
  context.onProgress(`${STORY_IDEAS.length} ideas, ${DEMO_BRIEFS.length} briefs, ${DEMO_RELEASES.length} releases`)
}

/** 18:00 in Shanghai on the day `days` from seeding, ISO 8601. */
const dueOn = ({ now }: SeedContext, days: number): string =>
  new Date(Date.parse(String(daysFrom(now, days))) + WORKING_DAY_MS).toISOString()

const windowOf = ({ now }: SeedContext, window: { fromDays: number | null; untilDays: number | null }) => ({
  from: daysFrom(now, window.fromDays),
  until: daysFrom(now, window.untilDays),
})

async function seedDraftArticle(desk: Desk, article: DraftArticle): Promise<void> {
  const { context, team, photos, catalogue, campaigns, topics, articles } = desk
  if (articles.has(article.slug)) return
  const ids = {
    product: (slug: string) => idOf(catalogue.products, slug),
    photo: (name: string) => photos(name, 'article'),
    galleryPhoto: (name: string) => photos(name),
    instant: (days: number) => String(daysFrom(context.now, days)),
    fresh: freshRowId,
  }
  const id = await asTeam(context, team, async (acts) => {
    const made = await acts.make('copywriter', 'articles', {
      slug: article.slug,
      title: article.title.zh,
      summary: article.summary.zh,
      cover: photos(article.cover, 'article'),
      topics: article.topics.map((slug) => idOf(topics, slug)),
      window: windowOf(context, article.window),
      body: markupToLexical(article.body.zh, ids),
      ...(article.campaign ? { campaign: idOf(campaigns, article.campaign) } : {}),
    })
    const { en } = article.body
    const words = { title: article.title.en, summary: article.summary.en }
    const data = en === undefined ? words : { ...words, body: markupToLexical(en, ids) }
    await acts.edit('copywriter', 'articles', made, data, 'en')
    await bringForward(acts, 'copywriter', 'articles', made, article.progress, article.remarks)
    return made
  })
  articles.set(article.slug, id)
}

async function seedDraftBanner(desk: Desk, banner: DraftBanner): Promise<void> {
  const { context, team, photos, catalogue, campaigns, banners } = desk
  if (banners.has(banner.title)) return
  const { heading, subheading, buttonLabel: button, ink, textPlace, ground, target } = banner
  const shelf = target.kind === 'campaigns' ? campaigns : catalogue.categories
  const id = await asTeam(context, team, async (acts) => {
    const made = await acts.make('designer', 'banners', {
      title: banner.title,
      placement: banner.placement,
      desktopArt: photos(banner.desktop, 'banner-desktop'),
      mobileArt: photos(banner.mobile, 'banner-mobile'),
      composition: { ...plainLayout({ heading, subheading, button, ink, textPlace, ground, scrim: 0 }) },
      alt: banner.alt.zh,
      link: { target: { relationTo: target.kind, value: idOf(shelf, target.slug) } },
      window: windowOf(context, banner.window),
      priority: 10,
      weight: 100,
      ...(banner.campaign ? { campaign: idOf(campaigns, banner.campaign) } : {}),
    })
    await acts.edit('designer', 'banners', made, { alt: banner.alt.en }, 'en')
    await bringForward(acts, 'designer', 'banners', made, banner.progress)
    return made
  })
  banners.set(banner.title, id)
}

/** From the desk of whoever made it as far as it has come; operations reads. */
async function bringForward(
  acts: TeamActs,
  by: string,
  collection: 'articles' | 'banners',
  id: string,
  progress: DemoProgress,
  remarks: readonly DemoRemark[] = [],
): Promise<void> {
  if (progress.stage === 'draft') return
  const { hash } = await acts.read<{ hash: string }>(by, collection, id, 'stage')
  const note = progress.stage === 'in_review' ? progress.note : '写好了，请看。'
  await acts.command(by, collection, id, 'submit', { hash, note, reason: '初稿，余下的提示随审核一起改。' })
  if (remarks.length > 0) await remarkOn(acts, collection, id, remarks)
  if (progress.stage === 'changes_requested') {
    const { note: asked, checklist } = progress
    await acts.command('operations', collection, id, 'requestChanges', { hash, note: asked, checklist })
  }
  if (progress.stage === 'approved')
    await acts.command('operations', collection, id, 'approve', { hash, note: progress.note })
}

async function remarkOn(
  acts: TeamActs,
  collection: 'articles' | 'banners',
  id: string,
  remarks: readonly DemoRemark[],
): Promise<void> {
  const { passages } = await acts.read<ReviewView>('operations', collection, id, 'review')
  for (const { quote, body, suggestion } of remarks) {
    const passage = passages.find(({ text, locale }) => locale === 'zh' && text.includes(quote))
    if (!passage) throw new Error(`no passage says "${quote}"`)
    const { path, locale, text } = passage
    const start = text.indexOf(quote)
    const said = { path, locale, text, start, end: start + quote.length, body, ...(suggestion ? { suggestion } : {}) }
    await acts.command('operations', collection, id, 'comment', said, '/:id/review/commands/:command')
  }
}

const refIn = (desk: Desk, ref: WorkRef): { collection: 'articles' | 'banners'; id: string } =>
  'articles' in ref
    ? { collection: 'articles', id: idOf(desk.articles, ref.articles) }
    : { collection: 'banners', id: idOf(desk.banners, ref.banners) }

async function seedBrief(desk: Desk, brief: DemoBrief): Promise<void> {
  const { context, team, catalogue, campaigns } = desk
  await asTeam(context, team, async (acts) => {
    const id = await acts.make(brief.by, 'briefs', {
      title: brief.title,
      kind: brief.kind,
      background: brief.background,
      role: brief.role,
      ...(brief.isPersonal ? { assignee: team(brief.role).id } : {}),
      due: dueOn(context, brief.dueDays),
      priority: brief.priority,
      products: (brief.products ?? []).map((slug) => idOf(catalogue.products, slug)),
      ...(brief.campaign ? { campaign: idOf(campaigns, brief.campaign) } : {}),
      ...brief.form,
    })
    for (const act of brief.acts) await acts.command(act.by, 'briefs', id, act.act, bodyOf(desk, act))
  })
}

function bodyOf(desk: Desk, act: BriefAct): Record<string, unknown> {
  switch (act.act) {
    case 'submit':
    case 'start':
    case 'accept':
      return {}
    case 'comment':
      return { body: act.body }
    case 'requestChanges':
      return { note: act.note }
    case 'deliver':
      return {
        answers: (act.answers ?? []).map((answer) => refIn(desk, answer)),
        ...(act.note ? { note: act.note } : {}),
      }
  }
}

async function seedIdea(desk: Desk, idea: DemoIdea): Promise<void> {
  const { context, team, catalogue, campaigns } = desk
  await asTeam(context, team, async (acts) => {
    const id = await acts.make(idea.by, 'story-ideas', {
      title: idea.title,
      angle: idea.angle,
      keywords: idea.keywords,
      products: idea.products.map((slug) => idOf(catalogue.products, slug)),
      channel: idea.channel,
      ...(idea.season ? { season: idea.season } : {}),
      ...(idea.campaign ? { campaign: idOf(campaigns, idea.campaign) } : {}),
      createdAt: daysFrom(context.now, -idea.proposedDaysAgo),
    })
    const { decision } = idea
    if (decision && 'accepted' in decision) {
      const due = dueOn(context, decision.accepted.dueDays)
      await acts.command('operations', 'story-ideas', id, 'accept', { due, assignee: team('copywriter').id })
    } else if (decision) {
      await acts.command('operations', 'story-ideas', id, 'decline', { reason: decision.declined })
    }
  })
}

async function seedRelease(desk: Desk, release: DemoRelease): Promise<void> {
  const { context, team, campaigns } = desk
  await asTeam(context, team, async (acts) => {
    const { title, note, campaign } = release
    const data = { title, note, ...(campaign ? { campaign: idOf(campaigns, campaign) } : {}) }
    const id = await acts.make('operations', 'releases', data)
    for (const member of release.members) {
      const [command, body] = memberBody(desk, member)
      await acts.command('operations', 'releases', id, command, body)
    }
    const instant = new Date(String(daysFrom(context.now, release.goLiveDays)))
    const goLiveAt = formatInZone(instant, currentSettings().MALL_TIME_ZONE)
    await acts.command('operations', 'releases', id, 'plan', { goLiveAt })
    if (!release.isScheduled) return
    // Whoever filled it does not approve it.
    await acts.command('admin', 'releases', id, 'approve')
    await acts.command('operations', 'releases', id, 'schedule')
  })
}

function memberBody(desk: Desk, member: DemoMember): [command: 'add' | 'addPrice', body: Record<string, unknown>] {
  if ('price' in member) return ['addPrice', member.price]
  if ('shelf' in member) {
    const { product, state } = member.shelf
    return ['add', { collection: 'products', docId: idOf(desk.catalogue.products, product), action: state }]
  }
  const { collection, id } = refIn(desk, member.publish)
  return ['add', { collection, docId: id }]
}
