import { tagOf } from '../../outbox/outbox.ts'
import type { CampaignListView } from '../contract.ts'
import { each } from '../reading/each.ts'
import { gather } from '../reading/gather.ts'
import { asNobody } from '../reading/reading.ts'
import { Wishes } from '../reading/wishes.ts'
import { storeEndpoint } from '../store-endpoint.ts'

/** `GET /api/store/campaigns`: those running now, the latest first. */
export const campaignsEndpoint = storeEndpoint({
  path: '/store/campaigns',
  read: async (reading): Promise<CampaignListView> => {
    reading.scope.tag(tagOf.campaigns)
    const { docs } = await reading.payload.find({
      collection: 'campaigns',
      sort: ['-window.from', 'id'],
      select: {},
      ...asNobody(reading),
    })
    const wishes = new Wishes()
    wishes.windows.add('campaigns')
    const ids = docs.map(({ id }) => id)
    wishes.all('campaigns', ids)
    const shelf = await gather(reading, wishes)
    return { campaigns: each(ids, shelf.campaign) }
  },
})
