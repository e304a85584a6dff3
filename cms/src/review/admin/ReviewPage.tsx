import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { isEditorial } from '../../editorial/editorial.ts'
import { can, type Principal } from '../../permissions/permissions.ts'
import { ReviewDesk } from './ReviewDesk.tsx'

/** `/admin/review/:collection/:id`: a document to read, what was said about its words, and what became of them. */
export function ReviewPage(view: AdminViewServerProps) {
  const segments = view.params?.segments
  const [, collection = '', id = ''] = Array.isArray(segments) ? segments.map(String) : []
  if (!isEditorial(collection)) notFound()
  if (!can(view.initPageResult.req.user as Principal, 'read', collection)) redirect('/admin')
  return (
    <AdminPage view={view}>
      <ReviewDesk collection={collection} id={id} />
    </AdminPage>
  )
}
