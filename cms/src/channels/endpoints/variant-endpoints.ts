import type { Endpoint, PayloadRequest } from 'payload'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { relatedId, relatedIds } from '../../editorial/editorial.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { pictureMissing } from '../channel-refusals.ts'
import { cutCover, wholeJpeg } from '../picture-bytes.ts'
import { CHANNEL_LIMITS } from '../rules/channels.ts'
import { articleOf, packVariant, type VariantFields } from '../variant-pack.ts'
import { withPicturesInside, writeParcel } from '../variant-parcel.ts'

type VariantEndpoint = Omit<Endpoint, 'root'>
type Variant = VariantFields & { id: string; title?: string | null }

/** `GET …/:id/pack`: laid out, with its problems. `?copy=1` puts the pictures' bytes into the text. */
const packEndpoint = variantEndpoint('/:id/pack', async (variant, req) => {
  const pack = await packVariant(variant, req)
  if (req.searchParams.get('copy') !== '1' || pack.html === null) return Response.json(pack)
  return Response.json({ ...pack, html: await withPicturesInside(pack.html, pack.hosted) })
})

/** `GET …/:id/covers/:name`: the cover the channel asks for, cut from the article's by its focal point. */
const coverEndpoint = variantEndpoint('/:id/covers/:name', async (variant, req) => {
  const cover = CHANNEL_LIMITS[variant.channel].covers.find(({ name }) => name === req.routeParams?.name)
  const assetId = relatedId((await articleOf(variant, req))?.cover) ?? relatedIds(variant.pictures)[0] ?? null
  const picture = assetId === null ? null : await wholeJpeg(assetId, req)
  if (!cover || assetId === null) throw refuse('not_found')
  if (!picture) throw pictureMissing(1)
  return new Response(new Uint8Array(await cutCover(picture, cover.ratio, cover.width)), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' },
  })
})

/** `GET …/:id/parcel`: text, pictures in order and covers, as one zip to carry to the channel. */
const parcelEndpoint = variantEndpoint('/:id/parcel', async (variant, req) => {
  const name = encodeURIComponent(
    `${CHANNEL_LIMITS[variant.channel].label.zh}_${variant.title || variant.id.slice(0, 8)}.zip`,
  )
  return new Response(await writeParcel(variant, req), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    },
  })
})

export const variantEndpoints: VariantEndpoint[] = [packEndpoint, coverEndpoint, parcelEndpoint]

/** A GET about one variant, for those who may read it. */
function variantEndpoint(
  path: string,
  answer: (variant: Variant, req: PayloadRequest) => Promise<Response>,
): VariantEndpoint {
  return {
    path,
    method: 'get',
    handler: async (req) => {
      try {
        if (!req.user) throw refuse('not_signed_in')
        if (!can(req.user as Principal, 'read', 'channel-variants')) throw refuse('not_allowed')
        const variant = await req.payload.findByID({
          collection: 'channel-variants',
          id: String(req.routeParams?.id ?? ''),
          depth: 0,
          overrideAccess: true,
          disableErrors: true,
        })
        if (!variant) throw refuse('not_found')
        return await answer(variant as unknown as Variant, req)
      } catch (error) {
        if (error instanceof Refused) return answerRefusal(req, error)
        throw error
      }
    },
  }
}
