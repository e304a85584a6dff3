import { readFile } from 'node:fs/promises'
import { originalPath } from '@fangshi/media'
import type { CollectionBeforeChangeHook } from 'payload'
import { assetStore } from '../asset-store.ts'
import { inspectedUploadOf } from './inspect-upload.ts'

/**
 * Puts a new original into the store and writes down what inspection found. Originals are named by their
 * bytes, so a rolled-back request leaves at most a file nobody refers to.
 */
export const describeAsset: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const upload = inspectedUploadOf(req)
  if (!upload || !req.file) return data
  const { inspection, originalName } = upload
  const file = originalPath(inspection.sha256, inspection.format)
  const bytes = req.file.tempFilePath ? await readFile(req.file.tempFilePath) : req.file.data
  if (!(await assetStore().has(file))) await assetStore().put(file, bytes, inspection.mimeType)
  const same = await req.payload.find({
    collection: 'media',
    where: {
      and: [
        { sha256: { equals: inspection.sha256 } },
        ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
    select: {},
  })
  return {
    ...data,
    originalName,
    originalFile: file,
    width: inspection.width,
    height: inspection.height,
    filesize: inspection.bytes,
    sha256: inspection.sha256,
    perceptualHash: inspection.perceptualHash,
    thumbhash: inspection.thumbhash,
    dominantColour: inspection.dominantColour,
    inspection,
    duplicateOf: same.docs[0]?.id ?? null,
    // What pages show stays until the new picture can take its place.
    ...(originalDoc ? {} : { renditions: [] }),
    nextRenditions: null,
  }
}
