import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { newId } from '../database/new-id.ts'
import { databaseOf } from '../database/transaction.ts'
import { canCommand, type Role } from '../permissions/permissions.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { holdsStoreKey } from '../settings/store-key.ts'
import type { LiveCollection } from './rules/live-collections.ts'
import { mayType } from './rules/may-type.ts'
import type { Perspective } from './rules/perspective.ts'
import { readToken, signToken, TOKEN_LIFE, type TokenClaims, type TokenKind } from './rules/preview-token.ts'

/** What a token shows, and to whom. */
export interface Pass {
  staff: string
  session: string
  perspective: Perspective
}

/** A ticket also says where to begin. */
export type Ticket = Pass & { path: string }

type Content = { perspective: Perspective; path?: string }

/** The one document a live pass shows as it is typed. */
export interface LiveSubject {
  collection: LiveCollection
  id: string
  /** it has not been saved yet; the id is one it has for the preview alone */
  isNew: boolean
}

/** A live pass that is good: what it shows, and who types. */
export interface LivePass {
  subject: LiveSubject
  owner: StaffOwner
}

type StaffOwner = { collection: 'staff'; id: string; roles: Role[]; active: boolean | null }

/** What the storefront sends a pass in, with its own key beside it. */
export const PASS_HEADER = 'x-preview-pass'

/** @throws Error when the request is not in a staff session */
export function sessionOf(req: PayloadRequest): Pick<Pass, 'staff' | 'session'> {
  const session = (req.user as { _sid?: string } | null)?._sid
  if (req.user?.collection !== 'staff' || !session) throw new Error('a preview belongs to a staff session')
  return { staff: String(req.user.id), session }
}

function issue<Said>(kind: TokenKind, { staff, session }: Pick<Pass, 'staff' | 'session'>, content: Said, now: Date) {
  const expires = now.getTime() + TOKEN_LIFE[kind]
  const claims: TokenClaims<Said> = { kind, id: newId(), staff, session, expires, content }
  return { token: signToken(currentSettings().PAYLOAD_SECRET, claims), expires: new Date(expires) }
}

export const issuePass = ({ perspective, ...whose }: Pass, now: Date) => issue('pass', whose, { perspective }, now)

export const issueTicket = ({ perspective, path, ...whose }: Ticket, now: Date) =>
  issue('ticket', whose, { perspective, path }, now)

export const issueLivePass = (whose: Pick<Pass, 'staff' | 'session'>, subject: LiveSubject, now: Date) =>
  issue('live', whose, subject, now)

/** The address of the shop that turns a ticket into a preview. */
export const entryUrl = (ticket: string): string =>
  new URL(`/_preview/enter?t=${ticket}`, currentSettings().STOREFRONT_URL).href

/**
 * Turns a ticket into a pass, once. Null: it is forged, too old or used, or its owner has signed out or may not look.
 */
export async function redeemTicket(
  req: PayloadRequest,
  ticket: string,
  now: Date,
): Promise<{ pass: string; expires: Date; path: string } | null> {
  const read = readToken<Content>(currentSettings().PAYLOAD_SECRET, ticket, 'ticket', now)
  if (!read.ok || !(await mayStillLook(req, read.claims, now))) return null
  const { id, staff, session, content } = read.claims
  const { drizzle } = databaseOf(req.payload)
  await drizzle.execute(sql`delete from mall.preview_tickets where used_at < now() - interval '1 hour'`)
  const { rows } = await drizzle.execute(
    sql`insert into mall.preview_tickets (id) values (${id}::uuid) on conflict do nothing returning 1`,
  )
  if (rows.length === 0) return null
  const { token, expires } = issuePass({ staff, session, perspective: content.perspective }, now)
  return { pass: token, expires, path: content.path ?? '/' }
}

/**
 * The pass a request of the storefront carries; undefined: none. Null: one that shows nothing, because it is not ours,
 * too old, or its owner has signed out or lost the right.
 */
export async function passOf(req: PayloadRequest, now = new Date()): Promise<Pass | null | undefined> {
  const token = req.headers.get(PASS_HEADER)
  if (token === null) return undefined
  if (!holdsStoreKey(req.headers.get('x-store-key'))) return null
  const read = readToken<Content>(currentSettings().PAYLOAD_SECRET, token, 'pass', now)
  if (!read.ok || !(await mayStillLook(req, read.claims, now))) return null
  const { staff, session, content } = read.claims
  return { staff, session, perspective: content.perspective }
}

/**
 * The live pass in a request of the storefront. Null: it is none, too old, or its owner has signed out or may not write
 * this kind of document any more.
 */
export async function livePassOf(req: PayloadRequest, now = new Date()): Promise<LivePass | null> {
  if (!holdsStoreKey(req.headers.get('x-store-key'))) return null
  const read = readToken<LiveSubject>(currentSettings().PAYLOAD_SECRET, req.headers.get(PASS_HEADER) ?? '', 'live', now)
  const owner = read.ok ? await ownerOf(req, read.claims, now) : null
  return read.ok && owner && mayType(owner, read.claims.content) ? { subject: read.claims.content, owner } : null
}

/** Stands for a person where the mall itself looks. */
const MALL = 'mall'

/**
 * For the worker: lets `visit` look at the shop ahead of shoppers, without a person's session. What it opens is worth
 * nothing once it has ended, or after `longest` ms.
 */
export async function visitShop<T>(
  payload: Payload,
  longest: number,
  visit: (enter: (perspective: Perspective, path: string) => string) => Promise<T>,
): Promise<T> {
  const { drizzle } = databaseOf(payload)
  const session = newId()
  await drizzle.execute(sql`delete from mall.preview_visits where expires_at < now()`)
  await drizzle.execute(sql`
    insert into mall.preview_visits (id, expires_at)
    values (${session}::uuid, now() + make_interval(secs => ${longest / 1000}))`)
  try {
    return await visit((perspective, path) =>
      entryUrl(issueTicket({ staff: MALL, session, perspective, path }, new Date()).token),
    )
  } finally {
    await drizzle.execute(sql`delete from mall.preview_visits where id = ${session}::uuid`)
  }
}

async function isVisiting(payload: Payload, session: string, now: Date): Promise<boolean> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select 1 from mall.preview_visits where id = ${session}::uuid and expires_at > ${now.toISOString()}::timestamptz`)
  return rows.length > 0
}

/** Whether the session is still open and its owner in the team, in use and allowed to look. */
async function mayStillLook(req: PayloadRequest, whose: Pick<Pass, 'staff' | 'session'>, now: Date): Promise<boolean> {
  if (whose.staff === MALL) return isVisiting(req.payload, whose.session, now)
  const owner = await ownerOf(req, whose, now)
  return owner !== null && canCommand(owner, 'preview.look')
}

/** The person a session belongs to; null when it is over. */
async function ownerOf(
  { payload }: PayloadRequest,
  { staff, session }: Pick<Pass, 'staff' | 'session'>,
  now: Date,
): Promise<StaffOwner | null> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql`
    select s.active, array(select r.value::text from staff_roles r where r.parent_id = s.id) as roles
      from staff s join staff_sessions n on n._parent_id = s.id
     where s.id = ${staff}::uuid and n.id = ${session} and n.expires_at > ${now.toISOString()}::timestamptz`)
  const found = rows[0] as { active: boolean | null; roles: Role[] } | undefined
  return found ? { collection: 'staff', id: staff, ...found } : null
}
