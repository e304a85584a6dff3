import type { APIRoute } from 'astro'
import { regionsBelow } from './regions.ts'

/** `/_f/regions?of=330000`: the regions one level below, as JSON pairs of code and name. The same for everybody. */
export const GET: APIRoute = ({ url, cache }) => {
  cache.set({ maxAge: 86_400, tags: ['regions'] })
  const below = regionsBelow(url.searchParams.get('of') ?? '')
  return Response.json(below.map(({ code, name }) => [code, name]))
}
