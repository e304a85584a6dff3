import { describeFinding, inspect } from '@fangshi/media'
import { type ShopCall, shopRefusals } from '../../shop-api/shop-api.ts'
import type { SentPicture } from './read-form.ts'

/**
 * Looks at the pictures before anything is written: the photo gate refuses what is no picture, is damaged, or
 * carries something else, with a sentence that names the file.
 * @throws ShopRefused naming `pictures`
 */
export async function inspectPictures(pictures: readonly SentPicture[]): Promise<void> {
  for (const { name, type, bytes } of pictures) {
    const result = await inspect(bytes, 'evidence', type ? { declaredType: type } : {})
    if (result.ok) continue
    const { code, figures } = result.refusal
    const say = (locale: 'zh' | 'en') => `${name}: ${describeFinding(code, figures, locale)}`
    throw shopRefusals.invalid({ pictures: { zh: say('zh'), en: say('en') } })
  }
}

/** Keeps pictures as evidence, in the transaction of the call. Gives the ids of the assets, in order. */
export async function keepPictures({ req }: ShopCall, pictures: readonly SentPicture[]): Promise<string[]> {
  const ids: string[] = []
  for (const { name, type, bytes } of pictures) {
    const asset = await req.payload.create({
      collection: 'media',
      req,
      overrideAccess: true,
      depth: 0,
      data: { kind: 'evidence' } as never,
      file: { data: bytes, mimetype: type, name, size: bytes.length },
    })
    ids.push(String(asset.id))
  }
  return ids
}
