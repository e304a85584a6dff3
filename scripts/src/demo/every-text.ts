import { ARTICLES } from './articles/articles.ts'
import { TOPICS } from './articles/define-article.ts'
import { BANNERS, NOTICES } from './banners.ts'
import type { Bilingual } from './bilingual.ts'
import { BRANDS } from './brands.ts'
import { CAMPAIGNS } from './campaigns.ts'
import { CATEGORIES } from './categories.ts'
import { MALL } from './mall-settings.ts'
import { PAGES } from './pages/pages.ts'
import { PHOTOS } from './photos.ts'
import { PRODUCTS } from './products/products.ts'

const SOURCES = {
  articles: ARTICLES,
  topics: TOPICS,
  banners: BANNERS,
  notices: NOTICES,
  brands: BRANDS,
  campaigns: CAMPAIGNS,
  categories: CATEGORIES,
  mall: MALL,
  pages: PAGES,
  photos: PHOTOS,
  products: PRODUCTS,
}

export interface PlacedText {
  /** such as `products.3.title` */
  where: string
  text: Bilingual
}

/** Every text shoppers of the demo mall may read, with its place. */
export function everyText(): PlacedText[] {
  const found: PlacedText[] = []
  const visit = (value: unknown, where: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (isBilingual(value)) found.push({ where, text: value })
    else for (const [key, part] of Object.entries(value)) visit(part, where ? `${where}.${key}` : key)
  }
  visit(SOURCES, '')
  return found
}

const isBilingual = (value: object): value is Bilingual => 'zh' in value && 'en' in value
