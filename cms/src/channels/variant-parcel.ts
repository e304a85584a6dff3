import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js'
import type { PayloadRequest } from 'payload'
import { relatedId, relatedIds } from '../editorial/editorial.ts'
import { pictureMissing } from './channel-refusals.ts'
import { cutCover, renditionBytes, wholeJpeg } from './picture-bytes.ts'
import { CHANNEL_LIMITS } from './rules/channels.ts'
import type { HostedPicture } from './rules/wechat-html.ts'
import { articleOf, packVariant, type VariantFields, type VariantPack } from './variant-pack.ts'

type Parcel = ZipWriter<Blob>

/**
 * Everything to be carried to a channel as one zip: text, pictures in order, covers.
 * @throws Refused while a picture is not rendered
 */
export async function writeParcel(variant: VariantFields & { sourceUrl?: string | null }, req: PayloadRequest) {
  const pack = await packVariant(variant, req)
  if (pack.waiting > 0) throw pictureMissing(pack.waiting)
  const zip: Parcel = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, level: 0 })
  if (CHANNEL_LIMITS[variant.channel].html === null) await addPost(zip, variant, req)
  else await addLaidOutArticle(zip, variant, pack, req)
  return await zip.close()
}

/** What is pasted into a channel that takes plain words. */
const wordsOf = ({ channel, title, text }: VariantFields): string =>
  [CHANNEL_LIMITS[channel].title === null ? '' : title, text].filter(Boolean).join('\n\n')

async function addPost(zip: Parcel, variant: VariantFields, req: PayloadRequest): Promise<void> {
  await zip.add('文案.txt', new TextReader(wordsOf(variant)))
  let number = 0
  for (const id of relatedIds(variant.pictures)) {
    const picture = await wholeJpeg(id, req)
    if (!picture) continue
    number += 1
    await addPicture(zip, `${numbered(number)}.jpg`, picture.bytes)
  }
}

/** 公众号: the article with its pictures inside it, the same pictures as files, the covers, and what is typed beside. */
async function addLaidOutArticle(
  zip: Parcel,
  variant: VariantFields & { sourceUrl?: string | null },
  pack: VariantPack,
  req: PayloadRequest,
): Promise<void> {
  const sheet = [
    `标题：${variant.title ?? ''}`,
    `作者：${variant.author ?? ''}`,
    `摘要：${variant.digest ?? ''}`,
    `阅读原文：${variant.sourceUrl ?? ''}`,
  ]
  await zip.add('填写.txt', new TextReader(sheet.join('\n')))
  await zip.add('正文.html', new TextReader(await withPicturesInside(pack.html ?? '', pack.hosted)))
  for (const [index, { url }] of pack.hosted.entries()) {
    const bytes = await renditionBytes(fileOf(url))
    if (bytes) await addPicture(zip, `正文图片/${numbered(index + 1)}.jpg`, bytes)
  }
  const cover = relatedId((await articleOf(variant, req))?.cover)
  const picture = cover === null ? null : await wholeJpeg(cover, req)
  if (!picture) return
  for (const { name, ratio, width } of CHANNEL_LIMITS[variant.channel].covers)
    await addPicture(zip, `封面/${name}.jpg`, await cutCover(picture, ratio, width))
}

/** A laid-out article that needs no network: the bytes of its pictures stand in it. */
export async function withPicturesInside(html: string, hosted: readonly HostedPicture[]): Promise<string> {
  let inside = html
  for (const { url } of hosted) {
    const bytes = await renditionBytes(fileOf(url))
    if (bytes)
      inside = inside.replaceAll(`src="${url}"`, () => `src="data:image/jpeg;base64,${bytes.toString('base64')}"`)
  }
  return inside
}

const addPicture = (zip: Parcel, name: string, bytes: Uint8Array): Promise<unknown> =>
  zip.add(name, new BlobReader(new Blob([new Uint8Array(bytes)])))

const numbered = (number: number): string => String(number).padStart(2, '0')
const fileOf = (url: string): string => url.split('/').at(-1) ?? ''
