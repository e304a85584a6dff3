import type { PayloadRequest, SanitizedConfig } from 'payload'
import { holdsStoreKey } from '../settings/store-key.ts'

/** Payload's own ways into a shopper's account: without our limits and with answers of their own. */
const DOORS = ['/login', '/forgot-password', '/unlock', '/reset-password', '/refresh-token', '/verify/:id']

/**
 * Shuts them for whoever does not hold the store key. They come with the collection when the configuration is
 * finished, so that is when they are found.
 */
export function closePayloadLogin(config: SanitizedConfig): SanitizedConfig {
  const customers = config.collections.find(({ slug }) => slug === 'customers')
  if (!customers || customers.endpoints === false) return config
  customers.endpoints = customers.endpoints.map((endpoint) =>
    DOORS.includes(endpoint.path)
      ? {
          ...endpoint,
          handler: (req: PayloadRequest) =>
            holdsStoreKey(req.headers.get('x-store-key')) ? endpoint.handler(req) : refusal(req),
        }
      : endpoint,
  )
  return config
}

const refusal = (req: PayloadRequest): Response =>
  Response.json(
    {
      errors: [
        {
          message: req.i18n.language === 'zh' ? '顾客请在商城前台登录。' : 'Shoppers sign in at the shop.',
        },
      ],
    },
    { status: 403 },
  )
