import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { NotificationList } from './NotificationList.tsx'

/** Everything one was told. */
export function NotificationsView(view: AdminViewServerProps) {
  if (!isActiveStaff(view.initPageResult.req.user as Principal)) redirect('/admin')
  return (
    <AdminPage
      view={view}
      title={{ zh: '通知', en: 'Notifications' }}
      hint={{
        zh: '交给你的、提到你的、到期的和等你审阅的。同一件事的多条消息合为一行。',
        en: 'What was given to you, mentions you, is due or waits for your review. Many messages about one thing are one line.',
      }}
    >
      <NotificationList />
    </AdminPage>
  )
}
