import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { canCommand, type Principal } from '../../permissions/permissions.ts'
import { BulkShipForm } from './BulkShipForm.tsx'

/** Tracking numbers of many orders at once, with an answer for each line. */
export function BulkShipView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!canCommand(req.user as Principal, 'orders.ship')) redirect('/admin')
  const english = req.i18n.language === 'en'
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={req.payload}
      permissions={permissions}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
      visibleEntities={visibleEntities}
      viewActions={[]}
    >
      <Gutter>
        <h1>{english ? 'Ship in bulk' : '批量发货'}</h1>
        <p className="fangshi-hint">
          {english
            ? 'Paste from a table or choose a CSV file: order number, carrier, tracking number in each line. Every line is taken by itself; sent twice, nothing is shipped twice.'
            : '从表格粘贴，或选择 CSV 文件：每行写订单号、快递公司、运单号。每一行单独处理，错的行不影响其他行；重复提交不会重复发货。'}
        </p>
        <BulkShipForm />
      </Gutter>
    </DefaultTemplate>
  )
}
