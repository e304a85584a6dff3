import Link from 'next/link'
import type { ServerProps } from 'payload'

/** In everybody's navigation. */
export function NotificationsNavLink({ i18n }: ServerProps) {
  return (
    <Link className="nav__link" href="/admin/notifications" id="nav-notifications">
      {i18n?.language === 'en' ? 'Notifications' : '通知'}
    </Link>
  )
}
