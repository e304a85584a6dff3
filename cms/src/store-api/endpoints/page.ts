import { relatedId } from '../../editorial/editorial.ts'
import { tagOf } from '../../outbox/outbox.ts'
import type { PageView } from '../contract.ts'
import { countdownEnds, pageBlocks } from '../projections/page-blocks.ts'
import { seoOf } from '../projections/seo.ts'
import { readBlockLists } from '../reading/block-lists.ts'
import { gather } from '../reading/gather.ts'
import { asNobody } from '../reading/reading.ts'
import { Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

/** What can be a slug can be part of a tag; anything else is no page and never will be. */
const SLUG = /^[a-z0-9-]{1,90}$/

/** `GET /api/store/pages/:slug`: the home page and the standing pages. */
export const pageEndpoint = storeEndpoint({
  path: '/store/pages/:slug',
  read: async (reading, { slug }): Promise<PageView | null> => {
    if (!SLUG.test(slug)) return null
    reading.scope.tag(tagOf.page(slug))
    const { docs } = await reading.payload.find({
      collection: 'pages',
      where: { slug: { equals: slug } },
      ...asNobody(reading),
    })
    const page = docs[0]
    if (!page) return null
    const blocks = page.blocks ?? []
    const wishes = new Wishes()
    wishes.picture(relatedId(page.seo?.picture))
    const lists = await readBlockLists(reading, blocks, wishes)
    const shelf = await gather(reading, wishes, lists.tree)
    reading.scope.until(...countdownEnds(blocks, reading.at))
    return {
      id: page.id,
      slug: page.slug,
      title: page.title,
      blocks: pageBlocks(blocks, { ...reading, lists, shelf }),
      seo: seoOf(page.seo, shelf.picture),
      updatedAt: page.updatedAt,
    }
  },
})
