import { createHash } from 'node:crypto'
import { routes } from '../../server/routes.ts'

/** What belongs to a person, in both languages, as browsers match addresses. */
const PERSONAL = routes
  .filter(({ kind }) => kind === 'personal')
  .map(({ pattern }) => `{/en}?${pattern.replace(/\/\[\.\.\.\w+\]$/, '{/*}?').replace(/\[(\w+)\]/g, ':$1')}`)

/** At least one character of a query: `?*` would match addresses without any as well. */
const WITH_QUERY = '/*\\?(.+)'

/**
 * A link hovered or pressed is fetched ahead. Addresses with a query are not: they are too many. Nor what belongs to a
 * person: it is made anew each time and kept nowhere, and some of it does things when it is opened.
 */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: [WITH_QUERY, ...PERSONAL] } }] },
      eagerness: 'moderate',
    },
  ],
})

/** For the content security policy: where a policy has hashes, browsers want one for these rules as well. */
export const SPECULATION_HASH = `sha256-${createHash('sha256').update(SPECULATION_RULES).digest('base64')}` as const
