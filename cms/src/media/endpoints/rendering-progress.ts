import type { Endpoint } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'
import { describeRenderFailure } from '../rules/render-failure.ts'

/** `GET /api/media/:id/progress`: how far the sizes are, and why they failed in the reader's language. */
export const renderingProgress: Omit<Endpoint, 'root'> = {
  path: '/:id/progress',
  method: 'get',
  handler: async (req) => {
    if (!can(req.user as Principal, 'read', 'media'))
      return Response.json({ errors: [{ message: req.t('error:notAllowedToPerformAction') }] }, { status: 403 })
    const asset = await req.payload.findByID({
      collection: 'media',
      id: String(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      trash: true,
    })
    if (!asset) return Response.json({ errors: [{ message: req.t('general:notFound') }] }, { status: 404 })
    const language = req.i18n.language === 'en' ? 'en' : 'zh'
    return Response.json({
      renderState: asset.renderState ?? 'waiting',
      renderDone: asset.renderDone ?? 0,
      renderTotal: asset.renderTotal ?? 0,
      renderError: asset.renderError ? describeRenderFailure(asset.renderError, language) : null,
      renditions: asset.renditions ?? [],
    })
  },
}
