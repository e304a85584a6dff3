'use client'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useWords, type Words } from '../../admin/words.ts'
import type { BulkShipAnswer, BulkShipRow } from '../rules/bulk-ship-view.ts'

const OUTCOMES: Record<BulkShipRow['outcome'], Words & { state: string }> = {
  shipped: { zh: '已发货', en: 'Shipped', state: 'done' },
  unchanged: { zh: '没有变化', en: 'Unchanged', state: 'waiting' },
  refused: { zh: '没有处理', en: 'Not done', state: 'failed' },
}

/** Lines in, an answer for each out. */
export function BulkShipForm() {
  const say = useWords()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const id = useId()
  const [text, setText] = useState('')
  const [carrier, setCarrier] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [answer, setAnswer] = useState<BulkShipAnswer | null>(null)

  const take = async (file: File | undefined): Promise<void> => {
    if (file) setText(decodeTable(await file.arrayBuffer()))
  }

  const submit = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      const response = await fetch(`${config.routes.api}/orders/bulk-ship`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'accept-language': i18n.language },
        body: JSON.stringify({ text, carrier }),
      })
      const body = (await response.json()) as BulkShipAnswer & { errors?: { message: string }[] }
      if (response.ok) setAnswer(body)
      else setProblem(body.errors?.[0]?.message ?? String(response.status))
    } catch {
      setProblem(
        say({
          zh: '连接中断，不知道处理到了哪一行。可以放心再提交一次：已发货的不会重复。',
          en: 'The connection broke and it is not known how far it got. Send it again: nothing is shipped twice.',
        }),
      )
    }
    setBusy(false)
  }

  return (
    <>
      <div className="fangshi-form">
        <div className="fangshi-form__field">
          <label htmlFor={`${id}-file`}>{say({ zh: 'CSV 文件', en: 'CSV file' })}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </div>
        <div className="fangshi-form__field fangshi-form__field--long">
          <label htmlFor={`${id}-text`}>{say({ zh: '或粘贴在这里', en: 'Or paste here' })}</label>
          <textarea
            id={`${id}-text`}
            rows={10}
            value={text}
            placeholder={'FS261123-7KQ2M9\t顺丰\tSF1234567890'}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="fangshi-form__field">
          <label htmlFor={`${id}-carrier`}>
            {say({ zh: '没有写快递公司的行用', en: 'Carrier of lines that name none' })}
          </label>
          <input
            id={`${id}-carrier`}
            type="text"
            value={carrier}
            onChange={(event) => setCarrier(event.target.value)}
          />
        </div>
        <div className="fangshi-form__row">
          <Button
            buttonStyle="primary"
            size="medium"
            margin={false}
            disabled={isBusy || text.trim() === ''}
            onClick={() => void submit()}
          >
            {isBusy ? say({ zh: '正在处理…', en: 'Working…' }) : say({ zh: '发货', en: 'Ship' })}
          </Button>
        </div>
      </div>
      {problem !== null && (
        <p className="fangshi-hint fangshi-hint--bad" role="alert">
          {problem}
        </p>
      )}
      {answer && <Outcome answer={answer} />}
    </>
  )
}

function Outcome({ answer }: { answer: BulkShipAnswer }) {
  const say = useWords()
  const { shipped, unchanged, refused } = answer
  return (
    <>
      <p className="fangshi-hint" role="status">
        {say({
          zh: `发货 ${shipped} 单，没有变化 ${unchanged} 单，没有处理 ${refused} 行。`,
          en: `${shipped} shipped, ${unchanged} unchanged, ${refused} not done.`,
        })}
      </p>
      <div className="fangshi-scroll">
        <table className="fangshi-table">
          <thead>
            <tr>
              <th>{say({ zh: '行', en: 'Line' })}</th>
              <th>{say({ zh: '订单号', en: 'Order' })}</th>
              <th>{say({ zh: '运单号', en: 'Tracking number' })}</th>
              <th>{say({ zh: '结果', en: 'Outcome' })}</th>
              <th>{say({ zh: '说明', en: 'Why' })}</th>
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row) => (
              <tr key={row.row}>
                <td className="fangshi-figure">{row.row}</td>
                <td>{row.number}</td>
                <td>{row.trackingNumber}</td>
                <td>
                  <span className={`fangshi-state fangshi-state--${OUTCOMES[row.outcome].state}`}>
                    {say(OUTCOMES[row.outcome])}
                  </span>
                </td>
                <td>{row.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Spreadsheets here save CSV in GB 18030 as often as in UTF-8. */
function decodeTable(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
