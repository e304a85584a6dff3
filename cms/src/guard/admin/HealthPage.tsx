import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { HealthDesk } from './HealthDesk.tsx'

/** `/admin/health`: every part of the mall, what is not right now, and what was not lately. */
export function HealthPage(view: AdminViewServerProps) {
  if (!can(view.initPageResult.req.user as Principal, 'read', 'alarms')) redirect('/admin')
  return (
    <AdminPage
      view={view}
      title={{ zh: '运行状况', en: 'Health and alarms' }}
      hint={{
        zh: '到点该出现、该下线、该变价或该上线的，一分钟后若顾客还没看到，就会在这里告警，恢复后自动解除。',
        en: 'Whatever has to appear, end, change its price or go live, and is not so for shoppers a minute later, stands here until it is.',
      }}
    >
      <HealthDesk />
    </AdminPage>
  )
}
