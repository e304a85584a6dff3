import Link from 'next/link'
import type { ServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'

export function FactSheetsNavLink({ user, i18n }: ServerProps) {
  if (!can(user as Principal, 'read', 'campaigns')) return null
  return (
    <Link className="nav__link" href="/admin/fact-sheets" id="nav-fact-sheets">
      {i18n?.language === 'en' ? 'Fact sheets' : '活动说明'}
    </Link>
  )
}
