import { type ShopContext, shopperHeaders } from './shop.ts'

/** ms: a picture of a few hundred kilobytes from the machine beside us */
const PATIENCE = 10_000

const KEPT = ['content-type', 'content-length'] as const

/** A file of the shop API passed on to the shopper who may see it; anything else is a 404, or a 503 while the CMS is away. */
export async function shopFile(context: ShopContext, path: string): Promise<Response> {
  const { CMS_URL, STORE_KEY } = process.env
  if (!CMS_URL || !STORE_KEY) throw new Error('CMS_URL and STORE_KEY must be set to reach the shop API of the CMS')
  const headers = { ...shopperHeaders(context), 'x-store-key': STORE_KEY, 'accept-encoding': 'identity' }
  let response: Response
  try {
    response = await fetch(new URL(`/api/shop/${path}`, CMS_URL), { headers, signal: AbortSignal.timeout(PATIENCE) })
  } catch {
    return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  }
  if (!response.ok || !response.headers.get('content-type')?.startsWith('image/')) {
    await response.body?.cancel()
    return new Response(null, { status: response.status >= 500 ? 503 : 404 })
  }
  const passed = new Headers({ 'cache-control': 'private, max-age=3600', 'x-content-type-options': 'nosniff' })
  for (const name of KEPT) {
    const value = response.headers.get(name)
    if (value !== null) passed.set(name, value)
  }
  return new Response(response.body, { headers: passed })
}
