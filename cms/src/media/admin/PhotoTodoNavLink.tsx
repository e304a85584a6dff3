import Link from 'next/link'
import type { ServerProps } from 'payload'
import { can, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of those who correct photographs. */
export function PhotoTodoNavLink({ user, i18n }: ServerProps) {
  if (!can(user as Principal, 'update', 'media')) return null
  return (
    <Link className="nav__link" href="/admin/photo-todo" id="nav-photo-todo">
      {i18n?.language === 'en' ? 'Photos to do' : '待处理图片'}
    </Link>
  )
}
