import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'

/** `/admin/releases/:id`: what is in a release, whether it may go live, when, and the way back. */
export function ReleasePage(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!can(req.user as Principal, 'read', 'releases')) redirect('/admin')
  return <AdminPage view={view}>{null}</AdminPage>
}
