import type {
  ArticleView,
  ProductCard,
  ProductView,
  Shell,
  StockState,
  StoreLocale,
  VariantView,
} from '@fangshi/cms/store-api'
import { localePath } from '../addresses/locale-path.ts'
import { safeHref } from '../addresses/safe-href.ts'
import { decimalYuan } from '../money/format-price.ts'
import { plainAddress } from '../picture/picture-sources.ts'
import { type FilmNode, isFilmFile } from '../rich-text/films.ts'

/** One JSON-LD document. */
export type JsonLd = Record<string, unknown>

/** What every address in the data is built from. */
export interface Place {
  /** Public origin of the shop */
  site: URL
  locale: StoreLocale
}

const address = ({ site, locale }: Place, path: string) => new URL(localePath(locale, path), site).href
const absolute = ({ site }: Place, url: string | null) => (url === null ? undefined : new URL(url, site).href)

const LANGUAGES: Record<StoreLocale, string> = { zh: 'zh-CN', en: 'en' }

const AVAILABILITY: Record<StockState, string> = {
  in: 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  out: 'https://schema.org/OutOfStock',
}

/** The shop itself, with its search: belongs on the home page. */
export function siteData(place: Place, shell: Pick<Shell, 'mallName' | 'tagline' | 'service'>): JsonLd[] {
  const home = address(place, '/')
  const { phone, email } = shell.service
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: shell.mallName,
      url: home,
      inLanguage: LANGUAGES[place.locale],
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${address(place, '/search')}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
    {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: shell.mallName,
      url: home,
      slogan: shell.tagline,
      logo: absolute(place, '/favicon.svg'),
      ...((phone ?? email) && {
        contactPoint: {
          '@type': 'ContactPoint',
          contactType: 'customer service',
          ...(phone && { telephone: phone }),
          ...(email && { email }),
        },
      }),
    },
  ]
}

/** A product with the prices and stock the page shows. Versions of different price become an AggregateOffer. */
export function productData(place: Place, product: ProductView, chosen: VariantView | null): JsonLd {
  const url = address(place, `/products/${product.slug}`)
  const prices = product.variants.map((variant) => variant.price)
  const low = prices.length > 0 ? Math.min(...prices) : product.priceFrom
  const high = prices.length > 0 ? Math.max(...prices) : product.priceTo
  const common = {
    priceCurrency: 'CNY',
    availability: AVAILABILITY[product.stock],
    url,
    ...(product.until && { priceValidUntil: product.until.slice(0, 10) }),
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    url,
    ...(product.subtitle && { description: product.subtitle }),
    ...(product.brand && { brand: { '@type': 'Brand', name: product.brand } }),
    ...(chosen && { sku: chosen.sku }),
    image: product.gallery.map((picture) => absolute(place, plainAddress(picture, 'full'))).filter(Boolean),
    offers:
      low === high
        ? { '@type': 'Offer', price: decimalYuan(low), ...common }
        : {
            '@type': 'AggregateOffer',
            lowPrice: decimalYuan(low),
            highPrice: decimalYuan(high),
            offerCount: product.variants.length,
            ...common,
          },
  }
}

/** The way to a page, from the home page down. The last step may have no path: it is the page itself. */
export function breadcrumbData(place: Place, steps: { title: string; path: string | null }[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.title,
      ...(step.path !== null && { item: address(place, step.path) }),
    })),
  }
}

export function articleData(place: Place, article: ArticleView, mallName: string): JsonLd {
  const image = article.cover && absolute(place, plainAddress(article.cover, 'share'))
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    description: article.summary,
    url: address(place, `/articles/${article.slug}`),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    inLanguage: LANGUAGES[place.locale],
    ...(image && { image: [image] }),
    ...(article.author && { author: { '@type': 'Person', name: article.author } }),
    publisher: { '@type': 'Organization', name: mallName, url: address(place, '/') },
  }
}

/** Films as players show them. What nobody knows is left out: of a link, how long the film is and since when it is there. */
export function filmsData(place: Place, films: FilmNode[]): JsonLd[] {
  return films.flatMap(({ title, poster, film, url, captionsUrl }) => {
    const href = film === null ? safeHref(url) : film.url
    if (href === null) return []
    const captions = film?.captions ?? []
    const thumbnail = poster && absolute(place, plainAddress(poster, 'full'))
    return {
      '@context': 'https://schema.org',
      '@type': 'VideoObject',
      name: title || film?.title,
      ...(film && film.title !== title && { description: film.title }),
      ...(thumbnail && { thumbnailUrl: [thumbnail] }),
      ...(film && { uploadDate: film.uploadedAt, encodingFormat: film.contentType }),
      ...(film?.seconds && { duration: isoDuration(film.seconds) }),
      ...(film !== null || isFilmFile(href) ? { contentUrl: absolute(place, href) } : { url: absolute(place, href) }),
      // Which languages are spoken nobody says; who reads these follows it.
      ...(captions.length > 0 && { inLanguage: captions.map(({ language }) => LANGUAGES[language]) }),
      ...(captions.length > 0 && {
        caption: captions.map(({ language, url: file }) => ({
          '@type': 'MediaObject',
          contentUrl: absolute(place, file),
          encodingFormat: 'text/vtt',
          inLanguage: LANGUAGES[language],
        })),
      }),
      ...(captionsUrl && {
        caption: [{ '@type': 'MediaObject', contentUrl: captionsUrl, encodingFormat: 'text/vtt' }],
      }),
    }
  })
}

/** Whole seconds as ISO 8601 says them: `PT1M5S`. */
function isoDuration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`
}

/** A page of products in their order. */
export function listData(place: Place, products: Pick<ProductCard, 'slug' | 'title'>[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: products.map((product, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: product.title,
      url: address(place, `/products/${product.slug}`),
    })),
  }
}

/** JSON that cannot end the script element it stands in. */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
