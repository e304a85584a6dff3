'use client'

import { Instant, StateBadge } from '../../desk/desk.ts'
import { formatFen } from '../../money/money.ts'
import { PayOut } from '../../payments/admin/PayOut.tsx'
import type { OrderDeskPayment } from '../rules/order-desk-view.ts'
import type { OrderDeskWords } from './order-desk-words.ts'

interface Shown {
  payments: OrderDeskPayment[]
  words: OrderDeskWords
  language: 'zh' | 'en'
  reload: () => Promise<void>
}

/** What was asked for and received for the order, and what went back: how much, through whom, when, by whom. */
export function OrderPayments({ payments, words, language, reload }: Shown) {
  return (
    <section>
      <h3>{words.payments}</h3>
      {payments.length === 0 && <p className="fangshi-desk__quiet">{words.noPayments}</p>}
      <ul className="fangshi-money">
        {payments.map((payment) => (
          <li key={payment.id}>
            <Row
              amount={payment.amount}
              state={payment.state}
              language={language}
              about={[payment.provider[language], payment.confirmedBy && `${words.confirmedBy} ${payment.confirmedBy}`]}
              at={payment.at}
              note={payment.note}
            />
            {payment.refunds.map((refund) => (
              <div key={refund.id} className="fangshi-money__refund">
                <Row
                  amount={-refund.amount}
                  state={refund.state}
                  language={language}
                  about={[refund.actor ?? words.system, refund.paidOutBy && `${words.paidOutBy} ${refund.paidOutBy}`]}
                  at={refund.at}
                  note={[refund.reason, refund.note].filter(Boolean).join(' · ')}
                />
                {refund.canPayOut && <PayOut refund={refund} whenPaid={reload} />}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface RowShown {
  amount: number
  state: OrderDeskPayment['state']
  language: 'zh' | 'en'
  about: (string | null)[]
  at: string
  note: string | null
}

const Row = ({ amount, state, language, about, at, note }: RowShown) => (
  <div className="fangshi-money__row">
    <strong className="fangshi-desk__figure">{formatFen(amount)}</strong>
    <StateBadge word={state[language]} tone={state.tone} />
    <span className="fangshi-desk__quiet">
      {about.filter(Boolean).join(' · ')} · <Instant at={at} />
    </span>
    {note && <small>{note}</small>}
  </div>
)
