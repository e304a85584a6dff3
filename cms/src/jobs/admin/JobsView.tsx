import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'
import { JobsTable } from './JobsTable.tsx'

/** Background jobs: what waits, what runs, what failed and why, with a button to try again. */
export function JobsView({ initPageResult, params, searchParams }: AdminViewServerProps) {
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
        <h1>{english ? 'Background jobs' : '后台任务'}</h1>
        <p className="fangshi-hint">
          {english
            ? 'Pictures, mail and other work done behind the scenes. Finished jobs leave this list; failed ones wait here for you.'
            : '图片生成等在幕后完成的工作。完成的任务会离开列表；失败的留在这里等你处理。'}
        </p>
        <JobsTable />
      </Gutter>
    </DefaultTemplate>
  )
}
