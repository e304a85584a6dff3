import type { Endpoint } from 'payload'
import { z } from 'zod'
import { databaseOf } from '../../database/transaction.ts'
import { addBannerCounts } from '../../placements/placements.ts'
import { currentSettings } from '../../settings/current-settings.ts'
import { holdsStoreKey } from '../../settings/store-key.ts'
import { dayInZone } from '../../time/time.ts'
import { failed, json, localeOf } from '../store-endpoint.ts'

const few = z.number().int().min(0).max(1_000_000)
const batch = z.object({ counts: z.array(z.object({ id: z.uuid(), seen: few, clicked: few })).max(2_000) })

/** `POST /api/store/banner-counts`: what a storefront has counted since its last batch. For holders of the store key. */
export const bannerCountsEndpoint: Endpoint = {
  path: '/store/banner-counts',
  method: 'post',
  handler: async (req) => {
    const zh = localeOf(req) === 'zh'
    if (!holdsStoreKey(req.headers.get('x-store-key'))) {
      const message = zh ? '需要商城密钥。' : 'This needs the store key.'
      return json({ error: { code: 'unauthorized', message } }, 401)
    }
    try {
      const parsed = batch.safeParse(await req.json?.().catch(() => null))
      if (!parsed.success) {
        const message = zh ? '计数的格式不对。' : 'The counts have another shape.'
        return json({ error: { code: 'bad_query', message } }, 400)
      }
      const day = dayInZone(new Date(), currentSettings().MALL_TIME_ZONE)
      await addBannerCounts(databaseOf(req.payload).drizzle, parsed.data.counts, day)
      return new Response(null, { status: 204 })
    } catch (error) {
      return failed(req, localeOf(req), error)
    }
  },
}
