import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { JobsTable } from './JobsTable.tsx'

/** Background jobs: what waits, what runs, what failed and why, with a button to try again. */
export function JobsView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!can(req.user as Principal, 'read', 'jobs')) redirect('/admin')
  return (
    <AdminPage
      view={view}
      title={{ zh: '后台任务', en: 'Background jobs' }}
      hint={{
        zh: '图片生成等在幕后完成的工作。完成的任务会离开列表；失败的留在这里等你处理。',
        en: 'Pictures, mail and other work done behind the scenes. Finished jobs leave this list; failed ones wait here for you.',
      }}
    >
      <JobsTable />
    </AdminPage>
  )
}
