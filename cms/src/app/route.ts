import { redirect } from 'next/navigation'

/** Nothing but the desks lives here. */
export const GET = (): never => redirect('/admin')
