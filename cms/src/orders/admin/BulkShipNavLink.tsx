import Link from 'next/link'
import type { ServerProps } from 'payload'
import { canCommand, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those who ship. */
export function BulkShipNavLink({ user, i18n }: ServerProps) {
  if (!canCommand(user as Principal, 'orders.ship')) return null
  return (
    <Link className="nav__link" href="/admin/bulk-ship" id="nav-bulk-ship">
      {i18n?.language === 'en' ? 'Ship in bulk' : '批量发货'}
    </Link>
  )
}
