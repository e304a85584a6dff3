import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { newId } from '../database/new-id.ts'
import type { Executor } from '../database/transaction.ts'
import type { ShopLocale } from '../store-api/shop-contract.ts'
import { hashOfToken, linkToken } from './link-token.ts'
import type { PasswordHash } from './passwords.ts'

export type LinkKind = 'sign_up' | 'reset'

/** How long a link opens anything. minutes */
const LIFE: Record<LinkKind, number> = { sign_up: 48 * 60, reset: 60 }

export interface AccountLink {
  id: string
  kind: LinkKind
  email: string
  locale: ShopLocale
  name: string | null
  password: PasswordHash | null
}

export const tokenOfLink = (payload: Payload, link: Pick<AccountLink, 'id' | 'kind'>): string =>
  linkToken(payload.secret, link.kind, link.id)

/** Makes a link and gives its id. The mail that carries it is written by a job. */
export async function makeLink(
  tx: Executor,
  payload: Payload,
  link: { kind: LinkKind; email: string; locale: ShopLocale; name?: string; password?: PasswordHash },
): Promise<string> {
  const id = newId()
  const hash = hashOfToken(tokenOfLink(payload, { id, kind: link.kind }))
  await tx.execute(sql`
    insert into mall.account_links (id, kind, email, locale, token_hash, name, password_hash, password_salt, expires_at)
    values (${id}::uuid, ${link.kind}, ${link.email}, ${link.locale}, ${hash}, ${link.name ?? null},
            ${link.password?.hash ?? null}, ${link.password?.salt ?? null},
            now() + make_interval(mins => ${LIFE[link.kind]}::int))`)
  // What has ended holds addresses and is good for nothing.
  await tx.execute(sql`
    delete from mall.account_links where id in (
      select id from mall.account_links where expires_at < now() - interval '1 day'
       order by expires_at limit 20 for update skip locked)`)
  return id
}

/** A link that still opens something, by its id; for the mail that carries it. */
export async function readLink(tx: Executor, id: string): Promise<AccountLink | null> {
  const { rows } = await tx.execute(sql`
    select * from mall.account_links where id = ${id}::uuid and used_at is null and expires_at > now()`)
  return rows[0] ? linkOf(rows[0]) : null
}

/** The same by what the mail carries, and nothing is used up. */
export async function findLink(tx: Executor, kind: LinkKind, token: string): Promise<AccountLink | null> {
  const { rows } = await tx.execute(sql`
    select * from mall.account_links
     where token_hash = ${hashOfToken(token)} and kind = ${kind} and used_at is null and expires_at > now()`)
  return rows[0] ? linkOf(rows[0]) : null
}

/** Uses a link up: of any number of attempts one gets it. null when it was used or is too old. */
export async function takeLink(tx: Executor, kind: LinkKind, token: string): Promise<AccountLink | null> {
  const { rows } = await tx.execute(sql`
    update mall.account_links set used_at = now()
     where token_hash = ${hashOfToken(token)} and kind = ${kind} and used_at is null and expires_at > now()
    returning *`)
  return rows[0] ? linkOf(rows[0]) : null
}

/** Whoever has confirmed the address or set a new password needs none of the other links any more. */
export async function dropLinks(tx: Executor, email: string): Promise<void> {
  await tx.execute(sql`delete from mall.account_links where email = ${email} and used_at is null`)
}

const linkOf = (row: Record<string, unknown>): AccountLink => ({
  id: String(row.id),
  kind: row.kind as LinkKind,
  email: String(row.email),
  locale: row.locale === 'en' ? 'en' : 'zh',
  name: row.name === null ? null : String(row.name),
  password: row.password_hash === null ? null : { hash: String(row.password_hash), salt: String(row.password_salt) },
})
