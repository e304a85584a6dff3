import { tagOf } from '../../outbox/outbox.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { nextBoundaryOf } from '../../time/time.ts'
import type { Shell } from '../contract.ts'
import { readCategoryTree } from '../reading/category-tree.ts'
import { readMallFrame } from '../reading/mall-frame.ts'
import { readNotices } from '../reading/notices.ts'
import { storeEndpoint } from '../store-endpoint.ts'

/** Told to shoppers until somebody has named the mall. */
const UNNAMED = { zh: '坊市', en: 'Fangshi' }

/** `GET /api/store/shell`: what every page shows around its content. */
export const shellEndpoint = storeEndpoint({
  path: '/store/shell',
  read: async (reading): Promise<Shell> => {
    const { db, locale, scope } = reading
    scope.tag(tagOf.shell)
    const [frame, tree, notices, boundary] = await Promise.all([
      readMallFrame(reading),
      readCategoryTree(reading),
      readNotices(reading),
      nextBoundaryOf(db, ['notices', 'campaigns'], reading.at),
    ])
    scope.until(boundary)
    const { mall } = frame
    return {
      mallName: mall?.name || UNNAMED[locale],
      tagline: mall?.tagline ?? '',
      categories: tree.nodes(),
      notices,
      footerPages: frame.footerPages,
      campaigns: frame.campaigns,
      service: { phone: mall?.phone || null, email: mall?.email || null, hours: mall?.hours || null },
      legalLine: mall?.legalLine || null,
      timeZone: currentSettings().MALL_TIME_ZONE,
    }
  },
})
