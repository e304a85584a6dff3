'use client'

import { Link, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { DeskFrame, Instant, StateBadge, useDesk } from '../../desk/desk.ts'
import { formatFen } from '../../money/money.ts'
import { PROVIDER_WORDS, REFUND_STANDING_WORDS } from '../rules/payment-words.ts'
import type { RefundDeskView } from '../rules/refund-desk-view.ts'
import { PayOut } from './PayOut.tsx'
import { refundWords } from './refund-words.ts'

/** Above the fields of a refund: where it stands, and the payout where one is due. */
export function RefundDesk() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const desk = useDesk<RefundDeskView>(id === undefined ? null : `/refunds/${id}/desk`)
  if (id === undefined) return null
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const words = refundWords(language)
  return (
    <DeskFrame desk={desk} label={words.desk}>
      {(refund) => (
        <>
          <div className="fangshi-desk__head">
            <StateBadge
              word={REFUND_STANDING_WORDS[refund.state][language]}
              tone={REFUND_STANDING_WORDS[refund.state].tone}
            />
            <strong className="fangshi-desk__figure">{formatFen(refund.amount)}</strong>
            <span className="fangshi-desk__quiet">{PROVIDER_WORDS[refund.provider][language]}</span>
          </div>
          {refund.canPayOut && <PayOut refund={refund} whenPaid={desk.reload} />}
          {refund.state === 'requested' && refund.provider !== 'offline' && (
            <p className="fangshi-desk__quiet">{words.providerPays}</p>
          )}
          <dl className="fangshi-desk__facts">
            <dt>{words.order}</dt>
            <dd>
              <Link href={`${config.routes.admin}/collections/orders/${refund.orderId}`} prefetch={false}>
                {refund.orderNumber}
              </Link>
            </dd>
            <dt>{words.reason}</dt>
            <dd>{refund.reason}</dd>
            <dt>{words.by}</dt>
            <dd>
              {refund.actor ?? words.system} · <Instant at={refund.createdAt} />
            </dd>
            {refund.doneAt && refund.paidOutBy && (
              <>
                <dt>{words.paidOutBy}</dt>
                <dd>
                  {refund.paidOutBy} · <Instant at={refund.doneAt} />
                  {refund.note && ` · ${refund.note}`}
                </dd>
              </>
            )}
          </dl>
        </>
      )}
    </DeskFrame>
  )
}
