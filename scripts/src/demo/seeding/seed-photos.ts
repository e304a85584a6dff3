import path from 'node:path'
import type { AssetKind } from '@fangshi/media/contract'
import type { Payload } from 'payload'
import { ARTICLES } from '../articles/articles.ts'
import { BANNERS } from '../banners.ts'
import { CAMPAIGNS } from '../campaigns.ts'
import { PAGES } from '../pages/pages.ts'
import { photoFolder } from '../photo-folder.ts'
import { PHOTOS, type PhotoName } from '../photos.ts'
import { PRODUCTS } from '../products/products.ts'
import { parseMarkup } from '../rich-markup.ts'
import { type IdsByName, idOf, inLanes, inSeedTransaction, type SeedContext } from './seed-context.ts'

/** One photograph in one use: the use decides which files are made of it. */
interface PhotoUse {
  photo: PhotoName
  kind: AssetKind
}

/** Finds the asset of a photograph for a use. */
export type PhotoIds = (photo: string, kind?: AssetKind) => string

const keyOf = (file: string, kind: string): string => `${kind}:${file}`

/**
 * Uploads the photographs as a designer would, once for each use, and waits for none to be rendered. Product
 * photographs come first, so that the worker makes them first.
 */
export async function seedPhotos({ payload, onProgress }: SeedContext): Promise<PhotoIds> {
  const ids = await existingAssets({ payload })
  const missing = photoUses().filter(({ photo, kind }) => !ids.has(keyOf(PHOTOS[photo].file, kind)))
  let done = 0
  const upload = async (use: PhotoUse): Promise<void> => {
    ids.set(keyOf(PHOTOS[use.photo].file, use.kind), await uploadPhoto(payload, use))
    done += 1
    if (done % 25 === 0 || done === missing.length) onProgress(`${done} of ${missing.length} photographs`)
  }
  const isMain = ({ photo, kind }: PhotoUse): boolean => PHOTOS[photo].kind === kind
  await inLanes(missing.filter(isMain), 2, upload)
  // Files are named by their bytes, and Payload looks for a free name before it writes: the uses of one picture wait
  // for each other.
  const others = Map.groupBy(
    missing.filter((use) => !isMain(use)),
    ({ photo }) => photo,
  )
  await inLanes([...others.values()], 2, async (uses) => {
    for (const use of uses) await upload(use)
  })
  return (photo, kind) => {
    const known = PHOTOS[photo as PhotoName]
    return idOf(ids, keyOf(known.file, kind ?? known.kind))
  }
}

async function uploadPhoto(payload: Payload, { photo, kind }: PhotoUse): Promise<string> {
  const { file, focal, alt, photographer } = PHOTOS[photo]
  return await inSeedTransaction({ payload }, async (req) => {
    const asset = await payload.create({
      collection: 'media',
      req,
      locale: 'zh',
      depth: 0,
      filePath: path.join(photoFolder(), file),
      data: { kind, focal, alt: alt.zh, credit: `${photographer} / Unsplash` },
    })
    await payload.update({ collection: 'media', id: asset.id, req, locale: 'en', depth: 0, data: { alt: alt.en } })
    return asset.id
  })
}

async function existingAssets({ payload }: Pick<SeedContext, 'payload'>): Promise<IdsByName> {
  const { docs } = await payload.find({
    collection: 'media',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { originalName: true, kind: true },
  })
  return new Map(docs.map(({ id, originalName, kind }) => [keyOf(String(originalName), kind), id]))
}

/** Every use once: the main one of each photograph, then banners, pictures of articles and pages, detail strips. */
function photoUses(): PhotoUse[] {
  const uses: PhotoUse[] = (Object.keys(PHOTOS) as PhotoName[]).map((photo) => ({ photo, kind: PHOTOS[photo].kind }))
  for (const { desktop, mobile } of BANNERS)
    uses.push({ photo: desktop, kind: 'banner-desktop' }, { photo: mobile, kind: 'banner-mobile' })
  for (const { cover } of [...ARTICLES, ...CAMPAIGNS]) uses.push({ photo: cover, kind: 'article' })
  for (const block of [...CAMPAIGNS, ...PAGES].flatMap(({ blocks }) => blocks))
    if (block.block === 'split') uses.push({ photo: block.photo, kind: 'article' })
  for (const node of ARTICLES.flatMap(({ body }) => parseMarkup(body.zh)))
    if (node.type === 'photo') uses.push({ photo: node.photo as PhotoName, kind: 'article' })
  for (const photo of PRODUCTS.flatMap(({ strip }) => strip)) uses.push({ photo, kind: 'detail' })
  return [...new Map(uses.map((use) => [keyOf(use.photo, use.kind), use])).values()]
}
