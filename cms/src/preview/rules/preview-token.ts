import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * `ticket`: opens a preview once, stands in an address. `pass`: is the preview, stands in a cookie nobody reads.
 * `live`: shows one document as it is typed, held by the form it is typed in.
 */
export type TokenKind = 'ticket' | 'pass' | 'live'

/** ms. An address may lie in a history or a chat; a pass is renewed while the staff session lives. */
export const TOKEN_LIFE: Record<TokenKind, number> = { ticket: 3 * 60_000, pass: 10 * 60_000, live: 10 * 60_000 }

/** What a token says; whether its owner may still look is asked of the database each time. */
export interface TokenClaims<Content> {
  kind: TokenKind
  /** its own; a ticket is redeemed by it once */
  id: string
  staff: string
  /** the staff session it was asked for in, and ends with */
  session: string
  /** ms since the epoch */
  expires: number
  content: Content
}

export type TokenReading<Content> =
  | { ok: true; claims: TokenClaims<Content> }
  | { ok: false; reason: 'malformed' | 'forged' | 'wrong_kind' | 'expired' }

/** Longest token that is looked at, characters. */
const LONGEST = 2_000

const seal = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(`preview:${text}`).digest()

/** `content.seal`, both base64url. */
export function signToken<Content>(secret: string, claims: TokenClaims<Content>): string {
  const text = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${text}.${seal(secret, text).toString('base64url')}`
}

/** Reads a token of ours for its purpose; what is inside counts only when the seal does. */
export function readToken<Content>(secret: string, token: string, kind: TokenKind, now: Date): TokenReading<Content> {
  const [text, given, ...rest] = token.length > LONGEST ? [] : token.split('.')
  if (!text || !given || rest.length > 0) return { ok: false, reason: 'malformed' }
  const own = seal(secret, text)
  const theirs = Buffer.from(given, 'base64url')
  if (own.length !== theirs.length || !timingSafeEqual(own, theirs)) return { ok: false, reason: 'forged' }
  const claims = JSON.parse(Buffer.from(text, 'base64url').toString()) as TokenClaims<Content>
  if (claims.kind !== kind) return { ok: false, reason: 'wrong_kind' }
  return claims.expires > now.getTime() ? { ok: true, claims } : { ok: false, reason: 'expired' }
}
