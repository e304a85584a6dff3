import type { APIRoute } from 'astro'
import { openPeople } from '../../shop/people.ts'
import { goTo } from '../../shop/redirect.ts'

/** Ends the session here and at the CMS. */
export const POST: APIRoute = async (context) => {
  await openPeople(context).signOut()
  return goTo(context, '/account/sign-in?said=signed_out')
}
