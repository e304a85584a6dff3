'use client'

import { useEffect, useId, useState } from 'react'
import { FormFoot, type OwnFormTools, useAsk } from '../../desk/desk.ts'
import { formatFen, parseYuan } from '../../money/money.ts'
import type { OrderDeskView } from '../rules/order-desk-view.ts'
import { isHere } from '../rules/order-states.ts'
import type { OrderDeskWords } from './order-desk-words.ts'
import { RefundLines } from './RefundLines.tsx'

type Way = 'whole' | 'lines' | 'amount'

/** What the server says a refund by line comes to; amounts in fen. */
interface Preview {
  lines: { line: string; quantity: number; amount: number }[]
  amount: number
}

interface Shown extends OwnFormTools {
  view: OrderDeskView
  words: OrderDeskWords['refund']
}

/** Gives everything, some pieces or an amount back. What pieces come to is asked of the server before anybody presses. */
export function RefundForm({ view, words, busy, onSubmit, onDismiss }: Shown) {
  const refundable = view.order.paid - view.order.refunded
  const id = useId()
  const [way, setWay] = useState<Way>('whole')
  const [pieces, setPieces] = useState<Record<string, number>>({})
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { preview, problem } = usePreview(view.order.id, way === 'lines' ? pieces : {})
  const sum = way === 'whole' ? refundable : way === 'amount' ? parseYuan(amount) : (preview?.amount ?? null)
  const isWaiting = view.order.status === 'open' && isHere(view.order)
  const ends = isWaiting && sum === refundable
  const missing =
    sum === null || sum === 0
      ? way === 'lines'
        ? words.needPieces
        : words.needAmount
      : reason.trim() === ''
        ? words.needReason
        : null

  const submit = (): void => {
    setTried(true)
    if (busy || missing !== null || problem !== null) return
    const what = way === 'lines' ? { lines: wantedOf(pieces) } : { amount: sum }
    onSubmit({ ...what, reason: reason.trim() })
  }

  return (
    <fieldset className="fangshi-form fangshi-form--wide">
      <legend>{words.title}</legend>
      <div className="fangshi-form__ways" role="radiogroup" aria-label={words.how}>
        {(['whole', 'lines', 'amount'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-way`} checked={way === one} disabled={busy} onChange={() => setWay(one)} />
            {words[one]}
            {one === 'whole' && ` ${formatFen(refundable)}`}
          </label>
        ))}
      </div>
      {ends && <p className="fangshi-form__hint">{words.wholeEnds}</p>}
      {way === 'lines' && isWaiting && !ends && <p className="fangshi-form__hint">{words.linesStay}</p>}
      {way === 'lines' && (
        <RefundLines
          lines={view.lines}
          words={words}
          pieces={pieces}
          amounts={new Map(preview?.lines.map((line) => [line.line, line.amount]))}
          disabled={busy}
          onChange={(line, count) => setPieces((before) => ({ ...before, [line]: count }))}
        />
      )}
      {way === 'amount' && (
        <div className="fangshi-form__field fangshi-form__field--yuan">
          <label htmlFor={`${id}-amount`}>{words.amount}</label>
          <input
            id={`${id}-amount`}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={amount}
            disabled={busy}
            onChange={({ target }) => setAmount(target.value)}
          />
        </div>
      )}
      <div className="fangshi-form__field">
        <label htmlFor={`${id}-reason`}>{words.reason}</label>
        <input
          id={`${id}-reason`}
          type="text"
          autoComplete="off"
          value={reason}
          disabled={busy}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <p className="fangshi-form__sum" aria-live="polite">
        {words.sum} <strong>{sum === null ? '—' : formatFen(sum)}</strong>
        {sum !== null && sum <= refundable && (
          <span className="fangshi-desk__quiet">
            {words.after} {formatFen(refundable - sum)}
          </span>
        )}
      </p>
      <FormFoot
        submit={words.submit}
        dismiss={words.dismiss}
        problem={problem ?? (isTried ? missing : null)}
        busy={busy}
        onSubmit={submit}
        onDismiss={onDismiss}
      />
    </fieldset>
  )
}

const wantedOf = (pieces: Record<string, number>) =>
  Object.entries(pieces)
    .filter(([, quantity]) => quantity > 0)
    .map(([line, quantity]) => ({ line, quantity }))

/** Asks the server what these pieces come to; an answer to an older question is not shown. */
function usePreview(orderId: string, pieces: Record<string, number>) {
  const ask = useAsk<Preview>(`/orders/${orderId}/commands/previewRefund`)
  const [answer, setAnswer] = useState<{ preview: Preview | null; problem: string | null }>({
    preview: null,
    problem: null,
  })
  const wanted = JSON.stringify(wantedOf(pieces))
  useEffect(() => {
    let isOld = false
    const lines = JSON.parse(wanted) as { line: string; quantity: number }[]
    if (lines.length === 0) {
      setAnswer({ preview: null, problem: null })
      return
    }
    void ask({ lines }).then((came) => {
      if (isOld) return
      setAnswer('result' in came ? { preview: came.result, problem: null } : { preview: null, problem: came.problem })
    })
    return () => {
      isOld = true
    }
  }, [ask, wanted])
  return answer
}
