import type { Endpoint } from 'payload'
import { transactionOf } from '../../database/transaction.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { queuePass } from '../jobs/queue-passes.ts'

/** `POST /api/media/:id/render`: try a failed or stale rendering again. */
export const renderAgain: Omit<Endpoint, 'root'> = {
  path: '/:id/render',
  method: 'post',
  handler: async (req) => {
    const zh = req.i18n.language !== 'en'
    if (!can(req.user as Principal, 'update', 'media')) {
      return Response.json(
        { errors: [{ message: zh ? '你的岗位不能重新生成图片。' : 'Your role may not render pictures again.' }] },
        { status: 403 },
      )
    }
    const id = String(req.routeParams?.id ?? '')
    const asset = await req.payload.findByID({
      collection: 'media',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
    })
    if (!asset)
      return Response.json(
        { errors: [{ message: zh ? '没有这个素材。' : 'There is no such asset.' }] },
        { status: 404 },
      )
    await req.payload.update({
      collection: 'media',
      id,
      depth: 0,
      overrideAccess: true,
      req,
      data: { renderState: 'waiting', renderError: null },
    })
    await queuePass(await transactionOf(req), id, 'quick')
    return Response.json({ queued: true }, { status: 202 })
  },
}
