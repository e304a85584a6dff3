import type { Endpoint } from 'payload'
import { articleEndpoint } from './endpoints/article.ts'
import { articlesEndpoint } from './endpoints/articles.ts'
import { bannerCountsEndpoint } from './endpoints/banner-counts.ts'
import { campaignEndpoint } from './endpoints/campaign.ts'
import { campaignsEndpoint } from './endpoints/campaigns.ts'
import { categoryEndpoint } from './endpoints/category.ts'
import { changesEndpoint } from './endpoints/changes.ts'
import { healthEndpoint } from './endpoints/health.ts'
import { liveAnswers } from './endpoints/live-answers.ts'
import { noticesEndpoint } from './endpoints/notices.ts'
import { pageEndpoint } from './endpoints/page.ts'
import { placementEndpoint } from './endpoints/placement.ts'
import { productEndpoint } from './endpoints/product.ts'
import { redirectEndpoint } from './endpoints/redirect.ts'
import { searchEndpoint } from './endpoints/search.ts'
import { shellEndpoint } from './endpoints/shell.ts'
import { sitemapEndpoint } from './endpoints/sitemap.ts'
import { suggestEndpoint } from './endpoints/suggest.ts'
import { textBlockView } from './endpoints/text-block-view.ts'

export { isUnavailable } from './database-unavailable.ts'
export { type PictureRow, pictureOf } from './projections/picture.ts'
export { readRichText } from './reading/read-rich-text.ts'

/** What pages are made of; each can also be asked from inside a rehearsal. */
const pageQuestions = [
  shellEndpoint,
  pageEndpoint,
  placementEndpoint,
  categoryEndpoint,
  productEndpoint,
  articlesEndpoint,
  articleEndpoint,
  campaignsEndpoint,
  campaignEndpoint,
  noticesEndpoint,
  searchEndpoint,
  suggestEndpoint,
  redirectEndpoint,
  sitemapEndpoint,
]

/** Everything the storefront may ask, and what writers ask of the shop; the answers are those of `contract.ts`. */
export const storeEndpoints: Endpoint[] = [
  ...pageQuestions,
  liveAnswers(pageQuestions),
  healthEndpoint,
  changesEndpoint,
  bannerCountsEndpoint,
  textBlockView,
]
