import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'
import { PlacementBoard } from './PlacementBoard.tsx'

/** Every place banners compete for: what it asks of art, what it shows now, next and after, and how it does. */
export function PlacementsView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!can(req.user as Principal, 'read', 'banners')) redirect('/admin')
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
        <h1>{english ? 'Places and time lines' : '展位与排期'}</h1>
        <p className="fangshi-hint">
          {english
            ? 'Where banners stand, what their art must be, and what shows now, next and after. Click a bar to open its banner.'
            : '横幅摆在哪里、图要多大、现在和接下来展示什么。点时间条打开横幅。'}
        </p>
        <PlacementBoard />
      </Gutter>
    </DefaultTemplate>
  )
}
