'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { Instant, StateBadge } from '../../desk/desk.ts'
import { formatFen } from '../../money/money.ts'
import { firstResponse, firstResponseText } from '../rules/first-response.ts'
import type { TicketDeskView } from '../rules/ticket-desk-view.ts'
import type { TicketDeskWords } from './ticket-desk-words.ts'

/** Whom and what the ticket is about, and how long it has waited. */
export function TicketFacts({
  view,
  words,
  language,
}: {
  view: TicketDeskView
  words: TicketDeskWords
  language: 'zh' | 'en'
}) {
  const { config } = useConfig()
  const collections = `${config.routes.admin}/collections`
  const { ticket, customer, order, product } = view
  const facts = {
    ...ticket,
    createdAt: new Date(ticket.createdAt),
    firstResponseAt: ticket.firstResponseAt === null ? null : new Date(ticket.firstResponseAt),
  }
  const clock = firstResponseText(firstResponse(facts, new Date()), language)
  return (
    <section>
      <h3>{words.about}</h3>
      <dl className="fangshi-desk__facts">
        <dt>{words.shopper}</dt>
        <dd>
          {customer ? (
            <>
              <Link href={`${collections}/customers/${customer.id}`} prefetch={false}>
                {customer.name}
              </Link>{' '}
              {customer.email}
            </>
          ) : (
            `${words.guest} ${ticket.email ?? ''}`
          )}
        </dd>
        {customer && (
          <>
            <dt>{words.orders}</dt>
            <dd>
              {customer.orders} {words.pieces}
            </dd>
          </>
        )}
        {order && (
          <>
            <dt>{words.order}</dt>
            <dd>
              <Link href={`${collections}/orders/${order.id}`} prefetch={false}>
                {order.number}
              </Link>
              <br />
              {formatFen(order.payable)} · {order.standing[language]}
            </dd>
          </>
        )}
        {product && (
          <>
            <dt>{words.product}</dt>
            <dd>
              <Link href={`${collections}/products/${product.id}`} prefetch={false}>
                {product.title}
              </Link>
            </dd>
          </>
        )}
        <dt>{words.opened}</dt>
        <dd>
          <Instant at={ticket.createdAt} />
        </dd>
        <dt>{words.firstResponse}</dt>
        <dd>
          {ticket.firstResponseAt && (
            <>
              <Instant at={ticket.firstResponseAt} />{' '}
            </>
          )}
          <StateBadge word={clock.text} tone={clock.tone} />
        </dd>
      </dl>
    </section>
  )
}
