import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { answerRefusal, Refused, refuse } from '../../commands/commands.ts'
import { can, isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { longText } from '../../text/text.ts'
import { announceVersion, type VersionRequest } from '../hooks/follow-picture.ts'
import { refuseProofing } from '../read-review.ts'

const form = z.object({
  note: longText().trim().max(1000).default(''),
  /** the new file is finished work: crop, focal point and edits made for the last one are not put on it again */
  fresh: z.boolean().default(false),
})

const FRESH_LOOK = { focal: { x: 0.5, y: 0.5 }, edits: null }

/**
 * `POST /api/media/:id/versions`: a file over an existing asset, as `file`, with `note` and `fresh` in `_payload`.
 * Answers the number of the version; `same` when the file is, byte for byte, what the asset shows already, and then
 * nothing has changed. The asset keeps its id, so every place that uses it follows.
 */
export const addVersion: Omit<Endpoint, 'root'> = {
  path: '/:id/versions',
  method: 'post',
  handler: async (req) => {
    try {
      if (!isActiveStaff(req.user as Principal)) throw refuse('not_signed_in')
      if (!can(req.user as Principal, 'update', 'media')) throw refuse('not_allowed')
      const id = String(req.routeParams?.id ?? '')
      if (!z.uuid().safeParse(id).success) throw refuse('not_found')
      await addDataAndFileToRequest(req)
      if (!req.file) throw refuseProofing('no_file')
      const parsed = form.safeParse(req.data ?? {})
      if (!parsed.success) throw refuse('invalid_body', { fields: req.i18n.language === 'zh' ? '备注' : 'note' })
      const version: VersionRequest = { note: parsed.data.note }
      announceVersion(req, version)
      const asset = await req.payload.update({
        collection: 'media',
        id,
        depth: 0,
        req,
        file: req.file,
        overrideAccess: false,
        user: req.user,
        data: parsed.data.fresh ? FRESH_LOOK : {},
      })
      return Response.json({ number: asset.versionNumber, same: version.isSame === true }, { status: 201 })
    } catch (error) {
      if (error instanceof Refused) return answerRefusal(req, error)
      throw error
    }
  },
}
