import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { CHANNEL_LIMITS, CHANNELS } from '../../channels/channels.ts'
import { isActiveStaff, type Principal } from '../../permissions/permissions.ts'
import { PLACEMENT_NAMES, PLACEMENTS } from '../../placements/placements.ts'
import { Calendar } from './Calendar.tsx'

/** Everything with a time, on one page: campaigns, banners, articles, notices, shelf times, prices and coupons. */
export function CalendarView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!isActiveStaff(req.user as Principal)) redirect('/admin')
  const language = req.i18n.language === 'en' ? 'en' : 'zh'
  return (
    <AdminPage view={view}>
      <Calendar
        places={PLACEMENT_NAMES.map((value) => ({ value, label: PLACEMENTS[value].label[language] }))}
        channels={CHANNELS.map((value) => ({ value, label: CHANNEL_LIMITS[value].label[language] }))}
      />
    </AdminPage>
  )
}
