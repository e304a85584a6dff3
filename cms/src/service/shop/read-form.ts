import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { checkShopBody, readShopBody, type ShopCall, shopRefusals } from '../../shop-api/shop-api.ts'

/** A picture as it was sent, not looked at yet. */
export interface SentPicture {
  name: string
  type: string
  bytes: Buffer
}

const MOST_PICTURES = 5
/** bytes of one picture */
const LARGEST_PICTURE = 10_000_000
/** bytes of the whole form */
const LARGEST_FORM = MOST_PICTURES * LARGEST_PICTURE + 100_000

/**
 * A form with pictures: JSON when there are none, otherwise multipart, where `pictures` repeats and every other
 * field is text. Read only as far as it may be large.
 * @throws ShopRefused `invalid` or `not_json`
 */
export async function readFormWithPictures<Body>(
  call: ShopCall,
  schema: z.ZodType<Body>,
): Promise<{ body: Body; pictures: SentPicture[] }> {
  const type = call.req.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return { body: await readShopBody(call, schema), pictures: [] }
  const bytes = await readWithin(call.req, LARGEST_FORM)
  if (bytes === null) throw tooLarge()
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw shopRefusals.notJson()
  }
  const fields: Record<string, string> = {}
  const pictures: SentPicture[] = []
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value
    // A file field left empty is sent as a file without a name and without bytes.
    else if (name === 'pictures' && (value.size > 0 || value.name !== ''))
      pictures.push({ name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) })
  }
  if (pictures.length > MOST_PICTURES)
    throw shopRefusals.invalid({
      pictures: { zh: `最多 ${MOST_PICTURES} 张图片。`, en: `At most ${MOST_PICTURES} pictures.` },
    })
  if (pictures.some((picture) => picture.bytes.length > LARGEST_PICTURE)) throw tooLarge()
  return { body: checkShopBody(fields, schema), pictures }
}

const tooLarge = () =>
  shopRefusals.invalid({
    pictures: {
      zh: `每张图片最大 ${LARGEST_PICTURE / 1e6} MB。`,
      en: `A picture may have ${LARGEST_PICTURE / 1e6} MB at most.`,
    },
  })

/** null when there is more of it. */
async function readWithin(req: PayloadRequest, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = req.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > most) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}
