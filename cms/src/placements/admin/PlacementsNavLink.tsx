import Link from 'next/link'
import type { ServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those who see banners. */
export function PlacementsNavLink({ user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'banners')) return null
  return (
    <Link className="nav__link" href="/admin/placements" id="nav-placements">
      {i18n?.language === 'en' ? 'Places and time lines' : '展位与排期'}
    </Link>
  )
}
