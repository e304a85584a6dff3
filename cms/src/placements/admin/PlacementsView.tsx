import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { PlacementBoard } from './PlacementBoard.tsx'

/** Every place banners compete for: what it asks of art, what it shows now, next and after, and how it does. */
export function PlacementsView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!can(req.user as Principal, 'read', 'banners')) redirect('/admin')
  return (
    <AdminPage
      view={view}
      title={{ zh: '展位与排期', en: 'Places and time lines' }}
      hint={{
        zh: '横幅摆在哪里、图要多大、现在和接下来展示什么。点时间条打开横幅。',
        en: 'Where banners stand, what their art must be, and what shows now, next and after. Click a bar to open its banner.',
      }}
    >
      <PlacementBoard />
    </AdminPage>
  )
}
