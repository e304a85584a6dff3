'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatFen } from '../../money/money.ts'
import type { OrderDeskLine, OrderDeskView } from '../rules/order-desk-view.ts'
import type { OrderDeskWords } from './order-desk-words.ts'

/** What was bought and what it came to. */
export function OrderReceipt({ view, words }: { view: OrderDeskView; words: OrderDeskWords }) {
  const { totals } = view.order
  return (
    <section>
      <h3>{words.receipt}</h3>
      <table className="fangshi-desk__table">
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words.columns.item}
            </th>
            <th scope="col" className="fangshi-desk__figure">
              {words.columns.price}
            </th>
            <th scope="col" className="fangshi-desk__figure">
              {words.columns.quantity}
            </th>
            <th scope="col" className="fangshi-desk__figure">
              {words.columns.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <ReceiptLine key={line.id} line={line} isOpen={view.order.status === 'open'} words={words} />
          ))}
        </tbody>
      </table>
      <dl className="fangshi-desk__totals">
        <dt>{words.items}</dt>
        <dd>{formatFen(totals.items)}</dd>
        {totals.discount > 0 && (
          <>
            <dt>{words.discount}</dt>
            <dd>{formatFen(-totals.discount)}</dd>
          </>
        )}
        <dt>{words.shipping}</dt>
        <dd>{formatFen(totals.shipping)}</dd>
        <dt className="is-sum">{words.payable}</dt>
        <dd className="is-sum">{formatFen(totals.payable)}</dd>
        <dt>{words.paid}</dt>
        <dd>{formatFen(totals.paid)}</dd>
        {totals.refunded > 0 && (
          <>
            <dt>{words.refunded}</dt>
            <dd>{formatFen(totals.refunded)}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

function ReceiptLine({ line, isOpen, words }: { line: OrderDeskLine; isOpen: boolean; words: OrderDeskWords }) {
  const { config } = useConfig()
  return (
    <tr>
      <td style={{ width: 56 }}>
        {line.picture ? (
          <img className="fangshi-desk__picture" src={line.picture} alt="" width={48} height={48} loading="lazy" />
        ) : (
          <span className="fangshi-desk__picture" aria-hidden="true" style={{ display: 'block' }} />
        )}
      </td>
      <td>
        {line.product ? (
          <Link href={`${config.routes.admin}/collections/products/${line.product}`} prefetch={false}>
            {line.title}
          </Link>
        ) : (
          line.title
        )}
        <small>{[line.options, line.skuCode].filter(Boolean).join(' · ')}</small>
      </td>
      <td className="fangshi-desk__figure">{formatFen(line.unitPrice)}</td>
      <td className="fangshi-desk__figure">
        {line.quantity}
        {line.refundedQuantity > 0 && (
          <small>
            {words.refundedPieces} {line.refundedQuantity}
          </small>
        )}
        {/* Whoever packs reads this number, not the one that was bought. */}
        {line.sentQuantity === null && line.refundedQuantity > 0 && isOpen && (
          <small>
            <strong>
              {words.piecesToSend} {line.quantity - line.refundedQuantity}
            </strong>
          </small>
        )}
        {line.sentQuantity !== null && line.sentQuantity !== line.quantity && (
          <small>
            {words.piecesSent} {line.sentQuantity}
          </small>
        )}
      </td>
      <td className="fangshi-desk__figure">
        {formatFen(line.lineTotal)}
        {line.discountShare > 0 && (
          <small>
            {words.saved} {formatFen(line.discountShare)}
          </small>
        )}
      </td>
    </tr>
  )
}
