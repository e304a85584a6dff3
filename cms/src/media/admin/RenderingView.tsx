import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'
import { RenderingDesk } from './RenderingDesk.tsx'

/** How far the sizes of all pictures are, with the means to pause, resume and retry. */
export function RenderingView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!can(req.user as Principal, 'read', 'jobs')) redirect('/admin')
  const english = req.i18n.language === 'en'
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={req.payload}
      permissions={permissions}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
      visibleEntities={visibleEntities}
      viewActions={[]}
    >
      <Gutter>
        <h1>{english ? 'Rendering' : '图片生成'}</h1>
        <p className="fangshi-hint">
          {english
            ? 'Every picture first gets what lists show, so that it is on the shop soon; larger sizes and finer formats follow.'
            : '每张图片先生成列表用的尺寸，尽快上架可见；大尺寸和更省流量的格式随后补齐。'}
        </p>
        <RenderingDesk mayCommand={can(req.user as Principal, 'update', 'jobs')} />
      </Gutter>
    </DefaultTemplate>
  )
}
