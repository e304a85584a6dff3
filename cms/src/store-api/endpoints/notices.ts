import { tagOf } from '../../outbox/outbox.ts'
import { nextBoundaryOf } from '../../time/time.ts'
import type { NoticeListView } from '../contract.ts'
import { readNotices } from '../reading/notices.ts'
import { storeEndpoint } from '../store-endpoint.ts'

/** `GET /api/store/notices`: the notice board (公告栏). */
export const noticesEndpoint = storeEndpoint({
  path: '/store/notices',
  read: async (reading): Promise<NoticeListView> => {
    reading.scope.tag(tagOf.notices)
    const [notices, boundary] = await Promise.all([
      readNotices(reading),
      nextBoundaryOf(reading.db, ['notices'], reading.at),
    ])
    reading.scope.until(boundary)
    return { notices }
  },
})
