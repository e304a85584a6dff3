import { tagOf } from '../../outbox/outbox.ts'
import type { CategoryView } from '../contract.ts'
import { bannersFor } from '../projections/banners.ts'
import { seoOf } from '../projections/seo.ts'
import { listingQuery } from '../queries.ts'
import { type CategoryTree, readCategoryTree } from '../reading/category-tree.ts'
import { each } from '../reading/each.ts'
import { gather } from '../reading/gather.ts'
import { findListing, listingOf } from '../reading/listing.ts'
import { readBanners } from '../reading/placement-banners.ts'
import { Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

/** `GET /api/store/categories/:slug`: a street of the mall and everything along it. */
export const categoryEndpoint = storeEndpoint({
  path: '/store/categories/:slug',
  query: listingQuery,
  read: async (reading, { slug, query }): Promise<CategoryView | null> => {
    const { scope } = reading
    scope.tag(tagOf.categories)
    const tree = await readCategoryTree(reading)
    const category = tree.withSlug(slug)
    if (!category) return null
    scope.tag(tagOf.category(category.id))
    const wishes = new Wishes()
    wishes.picture(category.picture)
    wishes.picture(category.seo.picture)
    const children = tree.childrenOf(category.id).map((child) => child.id)
    wishes.all('categories', children)
    wishes.windows.add('banners')
    const [found, banners] = await Promise.all([
      findListing(reading, { ...query, category: narrowed(tree, category.id, query.category) }, wishes),
      readBanners(reading, ['category.top'], wishes),
    ])
    const shelf = await gather(reading, wishes, tree)
    const path = tree.pathTo(category.id)
    const place = { placement: 'category.top', categories: path.map(({ id }) => id) } as const
    return {
      category: {
        id: category.id,
        slug: category.slug,
        title: category.title,
        summary: category.summary || null,
        picture: shelf.picture(category.picture),
        seo: seoOf(category.seo, shelf.picture),
      },
      path: path.map(({ slug, title }) => ({ slug, title })),
      children: each(children, shelf.category),
      banners: bannersFor(place, banners, shelf, reading),
      listing: listingOf(found, shelf),
    }
  },
})

/** The category facet of a category's page narrows it to something below it; any other value changes nothing. */
function narrowed(tree: CategoryTree, own: string, asked: string | undefined): string {
  const below = asked === undefined ? null : tree.withSlug(asked)
  const chosen = below && tree.pathTo(below.id).some(({ id }) => id === own) ? below : tree.get(own)
  return chosen?.slug ?? ''
}
