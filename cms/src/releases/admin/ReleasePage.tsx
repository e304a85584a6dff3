import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { ReleaseDesk } from './ReleaseDesk.tsx'

/** `/admin/releases/:id`: what is in a release, whether it may go live, when, and the way back. */
export function ReleasePage(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!can(req.user as Principal, 'read', 'releases')) redirect('/admin')
  const segments = view.params?.segments
  const id = Array.isArray(segments) ? String(segments[1] ?? '') : ''
  return (
    <AdminPage
      view={view}
      title={{ zh: '发布包', en: 'Release' }}
      hint={{
        zh: '包里的内容、价格和上下架在同一时刻一起生效；上线后可一键撤回，别人之后的改动会保留。',
        en: 'Content, prices and shelf states in it go live together at one instant. It can be taken back with one click; what others changed since stays.',
      }}
    >
      <ReleaseDesk id={id} />
    </AdminPage>
  )
}
