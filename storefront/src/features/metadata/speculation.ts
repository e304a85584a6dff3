import { createHash } from 'node:crypto'

/** A link hovered or pressed is fetched ahead; addresses with a query are not: they are too many. */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [{ where: { and: [{ href_matches: '/*' }, { not: { href_matches: '/*\\?*' } }] }, eagerness: 'moderate' }],
})

/** For the content security policy: where a policy has hashes, browsers want one for these rules as well. */
export const SPECULATION_HASH = `sha256-${createHash('sha256').update(SPECULATION_RULES).digest('base64')}` as const
