import { createHash } from 'node:crypto'
import type { Endpoint } from 'payload'
import { relatedId } from '../../../editorial/editorial.ts'
import { can, type Principal } from '../../../permissions/permissions.ts'
import { openArt } from '../art-pixels.ts'
import { composeFlat } from '../compose-flat.ts'
import { artFor } from '../judge-banner.ts'
import { readLayerPrices } from '../read-prices.ts'
import { FORMATS } from '../rules/banner-layout.ts'
import { storedLayout } from '../rules/parse-layout.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * `GET /api/banners/:id/flat/:format?locale=zh&as=jpeg`: a banner as one picture for a channel, of what was saved
 * last, with the prices of now. Drawn when it is asked for, so that it is never older than words, art or price.
 */
export const flatPicture: Omit<Endpoint, 'root'> = {
  path: '/:id/flat/:format',
  method: 'get',
  handler: async (req) => {
    const zh = req.i18n.language !== 'en'
    const refuse = (status: number, message: string): Response => Response.json({ errors: [{ message }] }, { status })
    if (!can(req.user as Principal, 'read', 'banners'))
      return refuse(403, zh ? '请先登录后台再下载。' : 'Sign in to the admin to download this.')
    const id = String(req.routeParams?.id ?? '')
    const format = FORMATS.find((one) => one === req.routeParams?.format)
    const banner = UUID.test(id)
      ? await req.payload.findByID({
          collection: 'banners',
          id,
          depth: 0,
          draft: true,
          disableErrors: true,
          overrideAccess: true,
          req,
        })
      : null
    if (!banner || !format)
      return refuse(404, zh ? '没有这个横幅或这个尺寸。' : 'There is no such banner or no such format.')
    const asked = new URL(req.url ?? '', 'http://localhost').searchParams
    const locale = asked.get('locale') === 'en' ? 'en' : 'zh'
    const as = asked.get('as') === 'png' ? 'png' : 'jpeg'
    const layout = storedLayout(banner.composition)
    const [desktop, phone, prices] = await Promise.all([
      openArt(req.payload, relatedId(banner.desktopArt), req),
      openArt(req.payload, relatedId(banner.mobileArt), req),
      readLayerPrices(req.payload, layout.layers, new Date()),
    ])
    const art = artFor(format, { desktop, phone })
    if (!art) return refuse(409, zh ? '这个横幅还没有可用的底图。' : 'This banner has no art that can be read yet.')
    const bytes = await composeFlat(
      { layout, placement: banner.placement, format, locale, art, priceOf: prices.of },
      as,
    )
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`
    const headers = {
      etag,
      'cache-control': 'private, no-cache',
      'content-type': `image/${as}`,
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${banner.title}-${format}-${locale}.${as === 'png' ? 'png' : 'jpg'}`)}`,
    }
    if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(new Uint8Array(bytes), { headers })
  },
}
