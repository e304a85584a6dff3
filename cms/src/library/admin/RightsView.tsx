import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { RightsList } from './RightsList.tsx'

/** Assets whose right to be used ends soon or has ended, with what shoppers still see. */
export function RightsView(view: AdminViewServerProps) {
  if (!can(view.initPageResult.req.user as Principal, 'read', 'media')) redirect('/admin')
  return (
    <AdminPage
      view={view}
      title={{ zh: '素材授权', en: 'Rights of assets' }}
      hint={{
        zh: '14 天内到期和已经到期的素材，以及线上还在用它们的地方。续期请改素材上的到期日；换图请在素材页“替换到各处”。',
        en: 'Assets whose right ends within 14 days or has ended, and the live places that show them. Renew by changing the day on the asset, or replace it everywhere from its page.',
      }}
    >
      <RightsList />
    </AdminPage>
  )
}
