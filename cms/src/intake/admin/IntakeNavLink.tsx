import Link from 'next/link'
import type { ServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those who bring photographs in. */
export function IntakeNavLink({ user, i18n }: ServerProps) {
  if (!can(user as Principal, 'create', 'intake')) return null
  return (
    <Link className="nav__link" href="/admin/intake" id="nav-intake">
      {i18n?.language === 'en' ? 'Photo intake' : '批量上图'}
    </Link>
  )
}
