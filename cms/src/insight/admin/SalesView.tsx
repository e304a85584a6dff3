import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { dayInZone } from '../../time/time.ts'
import { SalesDesk } from './SalesDesk.tsx'

/** Sales by day and by SKU, to look at and to take away. */
export function SalesView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!can(req.user as Principal, 'read', 'sales-report')) redirect('/admin')
  return (
    <AdminPage
      view={view}
      title={{ zh: '销售报表', en: 'Sales report' }}
      hint={{
        zh: '按付款日期统计已付款的订单；退款单列，不从商品实收里扣。',
        en: 'Paid orders by the day of payment. Refunds stand beside the sales and are not taken off them.',
      }}
    >
      <SalesDesk today={dayInZone(new Date(), req.payload.config.admin.timezones.defaultTimezone ?? 'UTC')} />
    </AdminPage>
  )
}
