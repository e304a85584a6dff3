'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { Instant } from '../../desk/desk.ts'
import type { OrderDeskView } from '../rules/order-desk-view.ts'
import type { OrderDeskWords } from './order-desk-words.ts'

/** Who bought, where it goes, what travels, what was asked about it. */
export function OrderFacts({ view, words }: { view: OrderDeskView; words: OrderDeskWords }) {
  const { config } = useConfig()
  const collections = `${config.routes.admin}/collections`
  const { order, customer, address } = view
  return (
    <>
      <section>
        <h3>{words.delivery}</h3>
        {address ? (
          <address className="fangshi-desk__address">
            {[address.recipient, address.phone].filter(Boolean).join(' ')}
            <br />
            {placeOf(address)}
            {address.postcode ? ` ${address.postcode}` : ''}
          </address>
        ) : (
          <p className="fangshi-desk__quiet">{words.withheld}</p>
        )}
      </section>
      <section>
        <dl className="fangshi-desk__facts">
          {customer && (
            <Fact name={words.buyer}>
              <Link href={`${collections}/customers/${customer.id}`} prefetch={false}>
                {customer.name}
              </Link>
            </Fact>
          )}
          {view.isGuest && (
            <Fact name={words.buyer}>
              {words.guest} {order.email}
            </Fact>
          )}
          {order.message && (
            <>
              <dt>{words.message}</dt>
              <dd>{order.message}</dd>
            </>
          )}
          {order.couponCode && (
            <>
              <dt>{words.coupon}</dt>
              <dd>{order.couponCode}</dd>
            </>
          )}
          {order.cancelReason && (
            <>
              <dt>{words.cancelReason}</dt>
              <dd>{order.cancelReason}</dd>
            </>
          )}
          {view.shipments.map((shipment) => (
            <Fact key={shipment.id} name={words.parcels}>
              {shipment.carrier} {shipment.trackingNumber} <Instant at={shipment.shippedAt} />
            </Fact>
          ))}
          {view.tickets.map((ticket) => (
            <Fact key={ticket.id} name={words.tickets}>
              <Link href={`${collections}/tickets/${ticket.id}`} prefetch={false}>
                {ticket.number} {ticket.subject}
              </Link>
            </Fact>
          ))}
        </dl>
      </section>
    </>
  )
}

/** A municipality is its own city: it is said once. */
const placeOf = ({ province, city, district, street }: NonNullable<OrderDeskView['address']>): string =>
  [province, city === province ? null : city, district, street].filter(Boolean).join(' ')

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)
