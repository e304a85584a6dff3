import Link from 'next/link'
import type { ServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those who reckon with sales. */
export function SalesNavLink({ user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'sales-report')) return null
  return (
    <Link className="nav__link" href="/admin/sales" id="nav-sales">
      {i18n?.language === 'en' ? 'Sales report' : '销售报表'}
    </Link>
  )
}
