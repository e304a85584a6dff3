import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'
import { dayInZone } from '../../time/time.ts'
import { SalesTable } from './SalesTable.tsx'

/** Sales by day and by SKU, to look at and to take away. */
export function SalesView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!can(req.user as Principal, 'read', 'sales-report')) redirect('/admin')
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
        <h1>{english ? 'Sales report' : '销售报表'}</h1>
        <p className="fangshi-hint">
          {english
            ? 'Paid orders by the day of payment. Refunds stand beside the sales and are not taken off them.'
            : '按付款日期统计已付款的订单；退款单列，不从商品实收里扣。'}
        </p>
        <SalesTable today={dayInZone(new Date(), req.payload.config.admin.timezones.defaultTimezone ?? 'UTC')} />
      </Gutter>
    </DefaultTemplate>
  )
}
