import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { can, type Principal } from '../../permissions/permissions.ts'

/** The frame of the library's own pages: the admin round it, a heading, a sentence. */
export function LibraryPage({
  view: { initPageResult, params, searchParams },
  title,
  hint,
  children,
}: {
  view: AdminViewServerProps
  title: { zh: string; en: string }
  hint: { zh: string; en: string }
  children: ReactNode
}) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!can(req.user as Principal, 'read', 'media')) redirect('/admin')
  const language = req.i18n.language === 'en' ? 'en' : 'zh'
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
        <h1>{title[language]}</h1>
        <p className="fangshi-hint">{hint[language]}</p>
        {children}
      </Gutter>
    </DefaultTemplate>
  )
}
