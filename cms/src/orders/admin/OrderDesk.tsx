'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { CommandBar, DeskFrame, StateBadge, useCommands, useDesk } from '../../desk/desk.ts'
import type { OrderDeskView } from '../rules/order-desk-view.ts'
import { FULFILMENT_WORDS, METHOD_WORDS, paymentWordsOf, STATUS_WORDS } from '../rules/order-words.ts'
import { AddressForm } from './AddressForm.tsx'
import { OrderFacts } from './OrderFacts.tsx'
import { OrderNotes } from './OrderNotes.tsx'
import { OrderPayments } from './OrderPayments.tsx'
import { OrderReceipt } from './OrderReceipt.tsx'
import { OrderTimeline } from './OrderTimeline.tsx'
import { offeredCommands } from './offered-commands.ts'
import { orderDeskWords } from './order-desk-words.ts'
import { RefundForm } from './RefundForm.tsx'

/** The order desk, above the fields of an order: where it stands, what may be done, what happened. */
export function OrderDesk() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const address = id === undefined ? null : `/orders/${id}`
  const desk = useDesk<OrderDeskView>(address && `${address}/desk`)
  const send = useCommands(address ?? '', desk.reload)
  if (address === null) return null
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const words = orderDeskWords(language)
  return (
    <DeskFrame desk={desk} label={words.desk}>
      {(view) => (
        <>
          <div className="fangshi-desk__head">
            <StateBadge word={STATUS_WORDS[view.order.status][language]} tone={STATUS_WORDS[view.order.status].tone} />
            <StateBadge word={paymentWordsOf(view.order)[language]} tone={paymentWordsOf(view.order).tone} />
            {(view.order.status !== 'cancelled' || view.order.fulfilment === 'returned') && (
              <StateBadge
                word={FULFILMENT_WORDS[view.order.fulfilment][language]}
                tone={FULFILMENT_WORDS[view.order.fulfilment].tone}
              />
            )}
            <span className="fangshi-desk__quiet">{METHOD_WORDS[view.order.paymentMethod][language]}</span>
          </div>
          <CommandBar
            commands={offeredCommands(view, language, words, {
              refund: (tools) => <RefundForm view={view} words={words.refund} {...tools} />,
              changeAddress: (tools) => (
                <AddressForm address={view.address ?? {}} words={words.addressForm} {...tools} />
              ),
            })}
            send={send}
          />
          <div className="fangshi-desk__columns">
            <div>
              <OrderReceipt view={view} words={words} />
              {view.payments && (
                <OrderPayments payments={view.payments} words={words} language={language} reload={desk.reload} />
              )}
            </div>
            <div>
              <OrderFacts view={view} words={words} />
              <OrderNotes notes={view.notes} words={words} />
              <OrderTimeline view={view} words={words} language={language} />
            </div>
          </div>
        </>
      )}
    </DeskFrame>
  )
}
