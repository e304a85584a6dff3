import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { RenderingDesk } from './RenderingDesk.tsx'

/** How far the sizes of all pictures are, with the means to pause, resume and retry. */
export function RenderingView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!can(req.user as Principal, 'read', 'jobs')) redirect('/admin')
  return (
    <AdminPage
      view={view}
      title={{ zh: '图片生成', en: 'Rendering' }}
      hint={{
        zh: '每张图片先生成列表用的尺寸，尽快上架可见；大尺寸和更省流量的格式随后补齐。',
        en: 'Every picture first gets what lists show, so that it is on the shop soon; larger sizes and finer formats follow.',
      }}
    >
      <RenderingDesk mayCommand={can(req.user as Principal, 'update', 'jobs')} />
    </AdminPage>
  )
}
