import Link from 'next/link'
import type { ServerProps } from 'payload'
import { canCommand, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those who comment on pictures. */
export function ProofingNavLink({ user, i18n }: ServerProps) {
  if (!canCommand(user as Principal, 'proofing.comment')) return null
  return (
    <Link className="nav__link" href="/admin/proofing" id="nav-proofing">
      {i18n?.language === 'en' ? 'Review queue' : '审图台'}
    </Link>
  )
}
