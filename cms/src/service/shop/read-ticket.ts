import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Executor } from '../../database/transaction.ts'
import { renditionUrl } from '../../media/media.ts'
import type { Picture } from '../../store-api/contract.ts'
import type { ShopLocale } from '../../store-api/shop-contract.ts'
import type { TicketMessageView, TicketView } from '../../store-api/shop-people-contract.ts'
import { type PictureRow, pictureOf } from '../../store-api/store-api.ts'
import type { TicketKind, TicketState } from '../rules/ticket-states.ts'
import { TICKET_KIND_WORDS, TICKET_STATE_WORDS } from '../rules/ticket-words.ts'
import { ticketToken } from './ticket-token.ts'

const MOST_MESSAGES = 500

/** A ticket as its shopper sees it: what was said openly, and nothing of how the team works on it. */
export async function readTicketView(
  tx: Executor,
  payload: Payload,
  id: string,
  locale: ShopLocale,
): Promise<TicketView | null> {
  const { rows } = await tx.execute(sql`
    select t.number, t.subject, t.kind, t.state, (extract(epoch from t.created_at) * 1000)::bigint as opened_ms,
           o.number as order_number, p.slug, coalesce(said.title, zh.title) as title, p.id as product_id,
           (p._status = 'published' and p.deleted_at is null
             and (p.window_from is null or p.window_from <= now())
             and (p.window_until is null or p.window_until > now())) as is_live
      from tickets t
      left join orders o on o.id = t.order_id
      left join products p on p.id = t.product_id
      left join products_locales said on said._parent_id = p.id and said._locale::text = ${locale}
      left join products_locales zh on zh._parent_id = p.id and zh._locale::text = 'zh'
     where t.id = ${id}::uuid`)
  const row = rows[0]
  if (!row) return null
  const kind = row.kind as TicketKind
  const state = row.state as TicketState
  return {
    number: String(row.number),
    subject: String(row.subject),
    kind,
    kindText: TICKET_KIND_WORDS[kind][locale],
    state,
    stateText: stateText(state, locale),
    openedAt: new Date(Number(row.opened_ms)).toISOString(),
    order: row.order_number == null ? null : { number: String(row.order_number) },
    product:
      row.product_id == null || row.is_live !== true
        ? null
        : { title: String(row.title ?? ''), slug: row.slug == null ? null : String(row.slug) },
    messages: await messagesOf(payload, id, ticketToken(payload, id)),
    canWrite: state !== 'closed',
  }
}

/** Whose turn it is, told to the shopper. */
export function stateText(state: TicketState, locale: ShopLocale): string {
  if (state === 'open') return locale === 'zh' ? '等待客服回复' : 'Waiting for us'
  if (state === 'pending') return locale === 'zh' ? '等待您的回复' : 'Waiting for you'
  return TICKET_STATE_WORDS[state][locale]
}

async function messagesOf(payload: Payload, ticket: string, token: string): Promise<TicketMessageView[]> {
  const { docs } = await payload.find({
    collection: 'ticket-messages',
    where: { and: [{ ticket: { equals: ticket } }, { internal: { equals: false } }] },
    sort: 'createdAt',
    limit: MOST_MESSAGES,
    pagination: false,
    depth: 1,
    overrideAccess: true,
  })
  return docs.map((message) => ({
    id: message.id,
    at: message.createdAt,
    from: message.author === 'shopper' ? 'shopper' : 'shop',
    body: message.body,
    pictures: (message.attachments ?? []).flatMap((asset) =>
      typeof asset === 'object' ? (shownInTicket(asset as unknown as PictureRow, token) ?? []) : [],
    ),
  }))
}

/**
 * Evidence is no picture of the shop; here, before the eyes of its shopper, it is shown like one. Its files have no
 * public address: they are asked for with the ticket's token, see `ticketPicture`.
 */
const shownInTicket = (asset: PictureRow, token: string): Picture | null =>
  asset.kind === 'evidence'
    ? pictureOf({ ...asset, kind: 'product' }, (file) => `/tickets/${token}/pictures/${file}`, asset.alt ?? '')
    : pictureOf(asset, renditionUrl, asset.alt ?? '')
