import Link from 'next/link'
import type { ServerProps } from 'payload'
import { canCommand, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those whose work is with pictures. */
export function LibraryNavLinks({ user, i18n }: ServerProps) {
  if (!canCommand(user as Principal, 'library.download')) return null
  const zh = i18n?.language !== 'en'
  return (
    <>
      <Link className="nav__link" href="/admin/library" id="nav-library">
        {zh ? '素材库' : 'Library'}
      </Link>
      <Link className="nav__link" href="/admin/rights" id="nav-rights">
        {zh ? '素材授权' : 'Rights of assets'}
      </Link>
    </>
  )
}
