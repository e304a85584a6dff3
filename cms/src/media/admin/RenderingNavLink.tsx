import Link from 'next/link'
import type { ServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those who look after rendering. */
export function RenderingNavLink({ user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'jobs')) return null
  return (
    <Link className="nav__link" href="/admin/rendering" id="nav-rendering">
      {i18n?.language === 'en' ? 'Rendering' : '图片生成'}
    </Link>
  )
}
