import type { EditRecipe } from '@fangshi/media/edits'
import type { Payload, PayloadRequest } from 'payload'
import { drawMark } from '../lettering/lettering.ts'
import { readOriginal } from './preview-copies.ts'

/** The logo asset that a recipe's watermark names: where its original lies and the hash of its bytes. */
export interface WatermarkLogo {
  originalFile: string
  sha256: string
}

/** Null when the recipe names no logo, or one that is gone. */
export async function watermarkLogoOf(
  payload: Payload,
  edits: EditRecipe | null,
  req?: PayloadRequest,
): Promise<WatermarkLogo | null> {
  const id = edits?.watermark?.logo
  if (!id) return null
  const logo = await payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    select: { originalFile: true, sha256: true },
    ...(req ? { req } : {}),
  })
  return logo?.originalFile && logo.sha256 ? { originalFile: logo.originalFile, sha256: logo.sha256 } : null
}

/** The logo with its bytes, or the words as a picture, as rendering takes it. */
export async function readWatermark(
  payload: Payload,
  edits: EditRecipe | null,
): Promise<{ bytes: Buffer; sha256: string } | null> {
  const words = edits?.watermark?.text
  // Words are told apart by the recipe itself; only the bytes of a logo count beside it.
  if (words !== undefined) return { bytes: await drawMark(words), sha256: '' }
  const logo = await watermarkLogoOf(payload, edits)
  return logo ? { bytes: await readOriginal(logo.originalFile), sha256: logo.sha256 } : null
}
