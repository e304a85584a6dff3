import { tagOf } from '../../outbox/outbox.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { nextBoundaryOf } from '../../time/time.ts'
import type { Shell } from '../contract.ts'
import { readCategoryTree } from '../reading/category-tree.ts'
import { readNotices } from '../reading/notices.ts'
import { asNobody } from '../reading/reading.ts'
import { storeEndpoint } from '../store-endpoint.ts'

/** Told to shoppers until somebody has named the mall. */
const UNNAMED = { zh: '坊市', en: 'Fangshi' }

/** `GET /api/store/shell`: what every page shows around its content. */
export const shellEndpoint = storeEndpoint({
  path: '/store/shell',
  read: async (reading): Promise<Shell> => {
    const { payload, db, locale, scope } = reading
    scope.tag(tagOf.shell)
    const slugAndTitle = { select: { slug: true, title: true } } as const
    const [mall, tree, notices, pages, campaigns, boundary] = await Promise.all([
      payload.findGlobal({
        slug: 'mall-settings',
        req: reading.req,
        locale,
        fallbackLocale: 'zh',
        depth: 0,
        overrideAccess: false,
      }),
      readCategoryTree(reading),
      readNotices(reading),
      payload.find({
        collection: 'pages',
        where: { footer: { equals: true } },
        sort: ['order', 'slug'],
        ...slugAndTitle,
        ...asNobody(reading),
      }),
      payload.find({ collection: 'campaigns', sort: ['-window.from', 'id'], ...slugAndTitle, ...asNobody(reading) }),
      nextBoundaryOf(db, ['notices', 'campaigns'], reading.at),
    ])
    scope.until(boundary)
    const link = ({ slug, title }: { slug: string; title: string }) => ({ slug, title })
    return {
      mallName: mall.name || UNNAMED[locale],
      tagline: mall.tagline ?? '',
      categories: tree.nodes(),
      notices,
      footerPages: pages.docs.map(link),
      campaigns: campaigns.docs.map(link),
      service: { phone: mall.phone || null, email: mall.email || null, hours: mall.hours || null },
      legalLine: mall.legalLine || null,
      timeZone: currentSettings().MALL_TIME_ZONE,
    }
  },
})
