import Link from 'next/link'
import type { ServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those who look after background jobs. */
export function JobsNavLink({ user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'jobs')) return null
  return (
    <Link className="nav__link" href="/admin/jobs" id="nav-jobs">
      {i18n?.language === 'en' ? 'Background jobs' : '后台任务'}
    </Link>
  )
}
