import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { PhotoTodoDesk } from './PhotoTodoDesk.tsx'

/** Photographs with something to do about them, to be worked through. */
export function PhotoTodoView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!can(req.user as Principal, 'read', 'media')) redirect('/admin')
  return (
    <AdminPage
      view={view}
      title={{ zh: '待处理图片', en: 'Photos to do' }}
      hint={{
        zh: '质检发现的问题，一张一张处理：换图、编辑，或者决定按原样使用。',
        en: 'What inspection found, photograph by photograph. Replace or edit the picture, or decide to leave it as it is.',
      }}
    >
      <PhotoTodoDesk mayDecide={can(req.user as Principal, 'update', 'media')} />
    </AdminPage>
  )
}
