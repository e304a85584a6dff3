import { randomUUID } from 'node:crypto'
import type { Inspection } from '@fangshi/media'
import { z } from 'zod'
import { command } from '../../commands/commands.ts'
import { assetStore, type Look, lookFingerprint, lookOf } from '../../media/media.ts'
import { longText } from '../../text/text.ts'
import { announceVersion } from '../hooks/follow-picture.ts'
import { lockForReview, readVersion, refuseProofing } from '../read-review.ts'

/**
 * Brings an earlier version back, with the crop, focal point and edits it had: as a new version with the old bytes.
 * Not by moving a pointer back: history only ever grows, a comment or an approval always says which version it meant,
 * and whoever looks at v3 sees that v2 was tried. Originals are named by their bytes, so nothing is copied.
 */
export const restore = command({
  permission: 'proofing.restore',
  body: z.strictObject({ number: z.int().min(1), note: longText().trim().max(1000).optional() }),
  run: async ({ req, tx, id, body }) => {
    const { asset, look } = await lockForReview(req, tx, id)
    const version = await readVersion(req, id, body.number)
    if (!version) throw refuseProofing('no_such_version')
    const { focal, edits } = version.look as unknown as Look
    if (version.sha256 === asset.sha256 && lookFingerprint(lookOf({ kind: asset.kind, focal, edits })) === look)
      throw refuseProofing('already_shown')
    if (!(await assetStore().has(version.originalFile))) throw refuseProofing('original_missing')
    const inspection = version.inspection as unknown as Inspection | null
    announceVersion(req, { restoredFrom: version.number, ...(body.note ? { note: body.note } : {}) })
    const restored = await req.payload.update({
      collection: 'media',
      id,
      req,
      depth: 0,
      overrideAccess: true,
      data: {
        originalFile: version.originalFile,
        originalName: version.originalName ?? null,
        filename: fileNameOf(version.originalFile),
        mimeType: version.mimeType ?? null,
        sha256: version.sha256,
        width: version.width,
        height: version.height,
        filesize: version.filesize,
        inspection: version.inspection ?? null,
        nextRenditions: null,
        perceptualHash: inspection?.perceptualHash ?? null,
        thumbhash: inspection?.thumbhash ?? null,
        dominantColour: inspection?.dominantColour ?? null,
        focal,
        // The recipe is whatever the renderer understood when this version was shown.
        ...({ edits } as object),
      },
    })
    return { number: restored.versionNumber }
  },
})

/** As uploads name theirs: the first of the hash, told apart from other assets with the same bytes. */
function fileNameOf(originalFile: string): string {
  const [hash = '', ending = ''] = originalFile.replace('originals/', '').split('.')
  return `${hash.slice(0, 16)}-${randomUUID().slice(0, 8)}.${ending === 'heif' ? 'heic' : ending}`
}
