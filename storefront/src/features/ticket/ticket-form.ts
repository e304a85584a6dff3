import type { NewTicket, ShopTicketKind, TicketView } from '@fangshi/cms/shop-people'
import { fits, isEmail, LENGTHS } from '../account/account-form.ts'
import { typed } from '../form/read-form.ts'

export const KINDS: readonly ShopTicketKind[] = ['question', 'order', 'complaint', 'return']

/** As the CMS takes them. Bytes for one picture. */
export const MOST_PICTURES = 5
export const LARGEST_PICTURE = 10_000_000

/** Everything written into the form of a new question, as text. */
export interface TicketTyped {
  kind: string
  subject: string
  body: string
  email: string
  orderToken: string
  productSlug: string
}

/** Reads what was written; the pictures are apart, since a browser cannot be given them back. */
export function readTicket(form: FormData): TicketTyped {
  const text = (name: string) => typed(form, name)
  return {
    kind: text('kind'),
    subject: text('subject'),
    body: text('body'),
    email: text('email').normalize('NFKC'),
    orderToken: text('orderToken'),
    productSlug: text('productSlug'),
  }
}

/**
 * A new question in the place of what was written on a conversation that has ended meanwhile.
 *
 * @param subject that leads whoever answers back to the conversation
 * @param orderToken of the order it is about, where the shopper may be told it; '' otherwise
 */
export function ticketAfter(
  ended: Pick<TicketView, 'kind' | 'product'>,
  { subject, body, orderToken }: Pick<TicketTyped, 'subject' | 'body' | 'orderToken'>,
): TicketTyped {
  return {
    kind: ended.kind,
    subject: subject.slice(0, LENGTHS.subject[1]),
    body,
    email: '',
    orderToken,
    productSlug: ended.product?.slug ?? '',
  }
}

/** The pictures of a form. A file field left empty arrives as one nameless file without content. */
export function readPictures(form: FormData): File[] {
  return form.getAll('pictures').filter((file): file is File => file instanceof File && file.size > 0)
}

export const picturesFit = (pictures: Pick<File, 'size'>[]): boolean =>
  pictures.length <= MOST_PICTURES && pictures.every(({ size }) => size <= LARGEST_PICTURE)

export type TicketField = 'subject' | 'body' | 'email' | 'pictures'

/** Which fields hold what they should. A guest gives an address unless an order already has one. */
export function ticketFine(
  ticket: TicketTyped,
  pictures: Pick<File, 'size'>[],
  { isGuest }: { isGuest: boolean },
): Record<TicketField, boolean> {
  return {
    subject: fits(ticket.subject, LENGTHS.subject),
    body: fits(ticket.body, LENGTHS.body),
    email: !isGuest || ticket.orderToken !== '' || isEmail(ticket.email),
    pictures: picturesFit(pictures),
  }
}

/** The question as the CMS takes it. */
export function ticketRequest(ticket: TicketTyped): NewTicket {
  return {
    kind: KINDS.find((kind) => kind === ticket.kind) ?? 'question',
    subject: ticket.subject,
    body: ticket.body,
    email: ticket.email || null,
    orderToken: ticket.orderToken || null,
    productSlug: ticket.productSlug || null,
  }
}
