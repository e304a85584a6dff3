'use client'

import { formatFen } from '../../money/money.ts'
import type { OrderDeskLine } from '../rules/order-desk-view.ts'
import type { OrderDeskWords } from './order-desk-words.ts'

interface Shown {
  lines: OrderDeskLine[]
  words: OrderDeskWords['refund']
  pieces: Record<string, number>
  /** fen by line, as the server reckons */
  amounts: Map<string, number>
  disabled: boolean
  onChange: (line: string, count: number) => void
}

/** How many pieces of each line go back, and what they come to. */
export function RefundLines({ lines, words, pieces, amounts, disabled, onChange }: Shown) {
  return (
    <>
      <p className="fangshi-form__hint">{words.lineHint}</p>
      <table className="fangshi-desk__table">
        <tbody>
          {lines.map((line) => {
            const left = line.quantity - line.refundedQuantity
            const amount = amounts.get(line.id)
            return (
              <tr key={line.id}>
                <td>
                  {line.title}
                  <small>{[line.options, line.skuCode].filter(Boolean).join(' · ')}</small>
                </td>
                <td className="fangshi-form__pieces">
                  <input
                    type="number"
                    min={0}
                    max={left}
                    step={1}
                    value={pieces[line.id] ?? 0}
                    disabled={disabled || left === 0}
                    aria-label={`${words.pieces} ${line.title}`}
                    onChange={({ target }) => onChange(line.id, Math.max(0, Math.trunc(Number(target.value) || 0)))}
                  />
                  <small>
                    {words.of} {left}
                  </small>
                </td>
                <td className="fangshi-desk__figure">
                  {amount === undefined ? '' : formatFen(amount)}
                  {amount !== undefined && <small>{words.gives}</small>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
