import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import type { Words } from './words.ts'

interface AdminPageProps {
  view: AdminViewServerProps
  /** left out where the page brings a heading of its own */
  title?: Words
  /** a sentence below the heading */
  hint?: Words
  children: ReactNode
}

/** The frame of every page of our own in the admin: the framework round it, a heading, a sentence. Who may open it is the page's to say. */
export function AdminPage({ view: { initPageResult, params, searchParams }, title, hint, children }: AdminPageProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
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
      viewActions={req.payload.config.admin.components?.actions ?? []}
    >
      <Gutter>
        {title && <h1>{title[language]}</h1>}
        {hint && <p className="fangshi-hint">{hint[language]}</p>}
        {children}
      </Gutter>
    </DefaultTemplate>
  )
}
