/** A cache tag: `kind` or `kind:id`, ASCII without commas, because tags travel in HTTP headers. */
export type Tag = string

const TAG = /^[a-z][a-z-]*(:[A-Za-z0-9._-]+)?$/

/** @throws Error for a tag that could not travel or be told apart */
export function assertTag(tag: string): void {
  if (!TAG.test(tag)) throw new Error(`"${tag}" is no cache tag: it must be kind or kind:id in ASCII`)
}

/** Every tag the product uses, made in one place so that pages and changes cannot disagree on spelling. */
export const tagOf = {
  product: (id: string): Tag => `product:${id}`,
  category: (id: string): Tag => `category:${id}`,
  brand: (id: string): Tag => `brand:${id}`,
  article: (id: string): Tag => `article:${id}`,
  topic: (id: string): Tag => `topic:${id}`,
  campaign: (id: string): Tag => `campaign:${id}`,
  page: (slug: string): Tag => `page:${slug}`,
  media: (id: string): Tag => `media:${id}`,
  video: (id: string): Tag => `video:${id}`,
  /** by its code, which texts name before it exists */
  coupon: (code: string): Tag => `coupon:${code}`,
  placement: (name: string): Tag => `placement:${name}`,
  /** No page of many shows an order; followers that keep books of orders read it. */
  order: (id: string): Tag => `order:${id}`,
  /** Lists whose members any product may join: search, newest */
  products: 'products',
  articles: 'articles',
  campaigns: 'campaigns',
  notices: 'notices',
  categories: 'categories',
  shell: 'shell',
  /** Every page that is not there: an old address may lead on */
  redirects: 'redirects',
  /** Every search: what stands first in it, and what it leaves out */
  pins: 'pins',
  /** Every answer: when a release is planned, nothing kept is good beyond its instant */
  releases: 'releases',
} as const
