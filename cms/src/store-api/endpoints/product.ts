import { relatedId, relatedIds } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import type { Product } from '../../payload-types.ts'
import type { ProductView } from '../contract.ts'
import { richTextNodes } from '../projections/rich-text-nodes.ts'
import { wishForRichText } from '../projections/rich-text-wishes.ts'
import { seoOf } from '../projections/seo.ts'
import { variantView } from '../projections/variant-view.ts'
import { articleIdsAbout } from '../reading/article-lists.ts'
import { type CategoryTree, readCategoryTree } from '../reading/category-tree.ts'
import { each } from '../reading/each.ts'
import { gather } from '../reading/gather.ts'
import { nextBoundaryOfSlug } from '../reading/next-boundaries.ts'
import { neighbourIds, productIdsInTheShop } from '../reading/product-lists.ts'
import { asNobody, type Reading } from '../reading/reading.ts'
import { Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

const RELATED = 4
const ARTICLES = 2

/** `GET /api/store/products/:slug`. A product of which nothing is for sale is not there. */
export const productEndpoint = storeEndpoint({
  path: '/store/products/:slug',
  read: async (reading, { slug }): Promise<ProductView | null> => {
    const { payload, scope } = reading
    const { docs } = await payload.find({
      collection: 'products',
      where: { slug: { equals: slug } },
      joins: false,
      ...asNobody(reading),
    })
    const product = docs[0]
    if (!product) scope.until(await nextBoundaryOfSlug(reading, 'products', slug))
    const view = product ? await viewOf(reading, product) : null
    // Whatever takes this address next is a change of some product.
    if (!view) scope.tag(tagOf.products)
    return view
  },
})

async function viewOf(reading: Reading, product: Product): Promise<ProductView | null> {
  const { scope } = reading
  const wishes = new Wishes()
  wishes.windows.add('articles')
  wishes.products.add(product.id)
  for (const id of [...relatedIds(product.gallery), ...relatedIds(product.detailStrip)]) wishes.picture(id)
  wishes.picture(relatedId(product.seo?.picture))
  wishForRichText(product.description, wishes)
  scope.tag(tagOf.articles, tagOf.categories)
  const treeReading = readCategoryTree(reading)
  const [related, articles, tree] = await Promise.all([
    relatedProducts(reading, product, wishes, treeReading),
    articleIdsAbout(reading, product.id, ARTICLES),
    treeReading,
  ])
  wishes.all('articles', articles)
  const shelf = await gather(reading, wishes, tree)
  const card = shelf.product(product.id)
  if (!card) return null
  const gallery = each(relatedIds(product.gallery), shelf.picture)
  return {
    ...card,
    gallery,
    detailStrip: each(relatedIds(product.detailStrip), shelf.picture),
    description: richTextNodes(product.description, shelf),
    attributes: (product.attributes ?? []).map(({ name, value }) => ({ name, value })),
    options: (product.options ?? []).map(({ code, title, values }) => ({
      code,
      title,
      values: values.map((value) => ({ code: value.code, title: value.title })),
    })),
    variants: shelf.variantsOf(product.id).map((variant) => variantView(variant, gallery)),
    path: tree.pathTo(relatedIds(product.categories)[0] ?? '').map(({ slug, title }) => ({ slug, title })),
    related: each(related, shelf.product),
    articles: each(articles, shelf.article),
    seo: seoOf(product.seo, shelf.picture),
    from: product.window?.from ?? null,
    until: product.window?.until ?? null,
    updatedAt: product.updatedAt,
  }
}

/** What the merchandiser chose, as far as it is in the shop; otherwise what stands in the same lane, then on its street. */
async function relatedProducts(
  reading: Reading,
  product: Product,
  wishes: Wishes,
  tree: Promise<CategoryTree>,
): Promise<string[]> {
  const chosen = relatedIds(product.related)
  wishes.all('products', chosen)
  const there = chosen.length > 0 ? await productIdsInTheShop(reading, chosen) : []
  if (there.length > 0) return there.slice(0, RELATED)
  const category = relatedIds(product.categories)[0]
  if (category === undefined) return []
  const street = (await tree).pathTo(category)[0]?.id ?? category
  reading.scope.tag(tagOf.category(category), tagOf.category(street))
  wishes.windows.add('products')
  const ids = await neighbourIds(reading, { lane: category, street, limit: RELATED, of: product.id })
  wishes.all('products', ids)
  return ids
}
