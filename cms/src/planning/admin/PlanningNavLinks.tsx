import Link from 'next/link'
import type { ServerProps } from 'payload'
import { isActiveStaff, type Principal } from '../../permissions/permissions.ts'

/** In the navigation of everybody on the team. */
export function PlanningNavLinks({ user, i18n }: ServerProps) {
  if (!isActiveStaff(user as Principal)) return null
  const zh = i18n?.language !== 'en'
  return (
    <>
      <Link className="nav__link" href="/admin/board" id="nav-board">
        {zh ? '内容看板' : 'Board'}
      </Link>
      <Link className="nav__link" href="/admin/calendar" id="nav-calendar">
        {zh ? '营销日历' : 'Calendar'}
      </Link>
    </>
  )
}
