import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js'
import type { Endpoint, PayloadRequest } from 'payload'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { relatedId, relatedIds } from '../../editorial/editorial.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { cutCover, renditionBytes, wholeJpeg } from '../picture-bytes.ts'
import { CHANNEL_LIMITS } from '../rules/channels.ts'
import { articleOf, packVariant, type VariantFields } from '../variant-pack.ts'

type VariantEndpoint = Omit<Endpoint, 'root'>
type Variant = VariantFields & { id: string; title?: string | null }

/** `GET …/:id/pack`: laid out, with its problems. `?copy=1` puts the pictures' bytes into the text. */
const packEndpoint = variantEndpoint('/:id/pack', async (variant, req) => {
  const pack = await packVariant(variant, req)
  if (req.searchParams.get('copy') !== '1' || pack.html === null) return Response.json(pack)
  let html = pack.html
  for (const { url } of pack.hosted) {
    const bytes = await renditionBytes(url.split('/').at(-1) ?? '')
    if (bytes) html = html.replaceAll(`src="${url}"`, () => `src="data:image/jpeg;base64,${bytes.toString('base64')}"`)
  }
  return Response.json({ ...pack, html })
})

/** `GET …/:id/covers/:name`: the cover the channel asks for, cut from the article's by its focal point. */
const coverEndpoint = variantEndpoint('/:id/covers/:name', async (variant, req) => {
  const cover = CHANNEL_LIMITS[variant.channel].covers.find(({ name }) => name === req.routeParams?.name)
  const assetId = relatedId((await articleOf(variant, req))?.cover) ?? relatedIds(variant.pictures)[0] ?? null
  const picture = assetId === null ? null : await wholeJpeg(assetId, req)
  if (!cover || !picture) throw refuse('not_found')
  return new Response(new Uint8Array(await cutCover(picture, cover.ratio, cover.width)), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' },
  })
})

/** What is pasted into a channel that takes plain words. */
const wordsOf = ({ channel, title, text }: Variant): string =>
  [CHANNEL_LIMITS[channel].title === null ? '' : title, text].filter(Boolean).join('\n\n')

/** `GET …/:id/parcel`: text and pictures in order, as one zip to carry to the channel. */
const parcelEndpoint = variantEndpoint('/:id/parcel', async (variant, req) => {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, level: 0 })
  await zip.add('文案.txt', new TextReader(wordsOf(variant)))
  let number = 0
  for (const id of relatedIds(variant.pictures)) {
    const picture = await wholeJpeg(id, req)
    if (!picture) continue
    number += 1
    await zip.add(`${String(number).padStart(2, '0')}.jpg`, new BlobReader(new Blob([new Uint8Array(picture.bytes)])))
  }
  const name = encodeURIComponent(
    `${CHANNEL_LIMITS[variant.channel].label.zh}_${variant.title || variant.id.slice(0, 8)}.zip`,
  )
  return new Response(await zip.close(), {
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
