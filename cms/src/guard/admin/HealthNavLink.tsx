import Link from 'next/link'
import type { ServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those who keep the mall running. */
export function HealthNavLink({ user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'alarms')) return null
  return (
    <Link className="nav__link" href="/admin/health" id="nav-health">
      {i18n?.language === 'en' ? 'Health and alarms' : '运行状况'}
    </Link>
  )
}
