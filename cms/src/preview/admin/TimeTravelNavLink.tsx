import Link from 'next/link'
import type { ServerProps } from 'payload'
import { canCommand, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those who may look at the shop ahead of shoppers. */
export function TimeTravelNavLink({ user, i18n }: ServerProps) {
  if (!canCommand(user as Principal, 'preview.look')) return null
  return (
    <Link className="nav__link" href="/admin/time-travel" id="nav-time-travel">
      {i18n?.language === 'en' ? 'Time travel' : '时间机器'}
    </Link>
  )
}
