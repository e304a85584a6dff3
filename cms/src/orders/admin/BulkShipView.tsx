import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { canCommand, type Principal } from '../../permissions/permissions.ts'
import { BulkShipForm } from './BulkShipForm.tsx'

/** Tracking numbers of many orders at once, with an answer for each line. */
export function BulkShipView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!canCommand(req.user as Principal, 'orders.ship')) redirect('/admin')
  return (
    <AdminPage
      view={view}
      title={{ zh: '批量发货', en: 'Ship in bulk' }}
      hint={{
        zh: '从表格粘贴，或选择 CSV 文件：每行写订单号、快递公司、运单号。每一行单独处理，错的行不影响其他行；重复提交不会重复发货。',
        en: 'Paste from a table or choose a CSV file: order number, carrier, tracking number in each line. Every line is taken by itself; sent twice, nothing is shipped twice.',
      }}
    >
      <BulkShipForm />
    </AdminPage>
  )
}
