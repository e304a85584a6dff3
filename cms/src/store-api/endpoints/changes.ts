import type { Endpoint } from 'payload'
import { databaseOf } from '../../database/transaction.ts'
import { changeStream } from '../../outbox/outbox.ts'
import { holdsStoreKey } from '../../settings/store-key.ts'
import { failed, json, localeOf } from '../store-endpoint.ts'

/**
 * `GET /api/store/changes?cursor=`: the outbox as lines of JSON until the follower hangs up. For holders of
 * the store key: it tells what is being worked on.
 */
export const changesEndpoint: Endpoint = {
  path: '/store/changes',
  method: 'get',
  handler: async (req) => {
    if (!holdsStoreKey(req.headers.get('x-store-key'))) {
      const message = localeOf(req) === 'zh' ? '需要商城密钥。' : 'This needs the store key.'
      return json({ error: { code: 'unauthorized', message } }, 401)
    }
    try {
      const signal = req.signal ?? new AbortController().signal
      return new Response(changeStream(databaseOf(req.payload).pool, req.searchParams.get('cursor'), signal), {
        headers: {
          'content-type': 'application/x-ndjson; charset=utf-8',
          'cache-control': 'no-store, no-transform',
          'x-accel-buffering': 'no',
        },
      })
    } catch (error) {
      return failed(req, localeOf(req), error)
    }
  },
}
