import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'
import { PhotoTodoDesk } from './PhotoTodoDesk.tsx'

/** Photographs with something to do about them, to be worked through. */
export function PhotoTodoView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!can(req.user as Principal, 'read', 'media')) redirect('/admin')
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
        <h1>{english ? 'Photos to do' : '待处理图片'}</h1>
        <p className="fangshi-hint">
          {english
            ? 'What inspection found, photograph by photograph. Replace or edit the picture, or decide to leave it as it is.'
            : '质检发现的问题，一张一张处理：换图、编辑，或者决定按原样使用。'}
        </p>
        <PhotoTodoDesk mayDecide={can(req.user as Principal, 'update', 'media')} />
      </Gutter>
    </DefaultTemplate>
  )
}
