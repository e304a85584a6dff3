'use client'

import { useTranslation } from '@payloadcms/ui'
import { CommandBar, useCommands } from '../../desk/desk.ts'
import { refundWords } from './refund-words.ts'

/** The button and form with which finance says that a refund has been paid out. `amount` in fen. */
export function PayOut({
  refund,
  whenPaid,
}: {
  refund: { id: string; amount: number }
  whenPaid: () => Promise<void>
}) {
  const { i18n } = useTranslation()
  const words = refundWords(i18n.language === 'en' ? 'en' : 'zh')
  const send = useCommands(`/refunds/${refund.id}`, whenPaid)
  return (
    <CommandBar
      send={send}
      commands={[
        {
          name: 'payOut',
          label: words.payOut,
          isNext: true,
          hint: words.payOutHint,
          fields: [
            { name: 'amount', label: words.amount, kind: 'yuan', initial: (refund.amount / 100).toFixed(2) },
            { name: 'note', label: words.note, kind: 'text', optional: true },
          ],
        },
      ]}
    />
  )
}
