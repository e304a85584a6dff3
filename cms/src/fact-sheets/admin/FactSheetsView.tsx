import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { FactSheetDesk } from './FactSheetDesk.tsx'

/** Sheets of all campaigns that are not over: `/admin/fact-sheets`, or one of them: `/admin/fact-sheets/:id`. */
export function FactSheetsView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!can(req.user as Principal, 'read', 'campaigns')) redirect('/admin')
  const segments = view.params?.segments
  const [, campaign] = Array.isArray(segments) ? segments : []
  return (
    <AdminPage
      view={view}
      title={{ zh: '活动说明', en: 'Fact sheets' }}
      hint={{
        zh: '顾客问起活动时照这里答。活动发布后自动生成，改动会标“已变更”，直到你重新读过。',
        en: 'What to tell shoppers who ask about a campaign. Made when it is published, marked when it changes until you read it again.',
      }}
    >
      <FactSheetDesk campaign={campaign ?? null} />
    </AdminPage>
  )
}
