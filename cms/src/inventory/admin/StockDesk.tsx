'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { CommandBar, DeskFrame, Instant, StateBadge, useCommands, useDesk } from '../../desk/desk.ts'
import { MOVEMENT_WORDS } from '../rules/movement-words.ts'
import type { StockDeskView } from '../rules/stock-desk-view.ts'
import { offeredStockCommands, type StockDeskWords, stockDeskWords } from './stock-desk-words.ts'
import { useMovementKey } from './use-movement-key.ts'

const TONES = { in: 'good', low: 'waiting', out: 'bad' } as const

/** The stock desk, above the fields of a level: how many there are, what may be done, how it came about. */
export function StockDesk() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const desk = useDesk<StockDeskView>(id === undefined ? null : `/stock-levels/${id}/desk`)
  const key = useMovementKey()
  const send = useCommands('/stock-levels', desk.reload)
  if (id === undefined) return null
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const words = stockDeskWords(language)
  return (
    <DeskFrame desk={desk} label={words.desk}>
      {({ sku, level, movements, commands }) => (
        <>
          <div className="fangshi-desk__head">
            <strong>{sku.code}</strong>
            <span>{sku.product}</span>
            <StateBadge word={words.states[level.state]} tone={TONES[level.state]} />
            <span className="fangshi-desk__figure">
              {words.available} {level.available} · {words.onHand} {level.onHand} · {words.reserved} {level.reserved}
            </span>
          </div>
          <CommandBar
            commands={offeredStockCommands(commands, words, sku.code, key.current)}
            send={key.sendOnce(send)}
          />
          <section style={{ marginTop: 'var(--base)' }}>
            <h3>{words.movements}</h3>
            <Movements movements={movements} words={words} language={language} />
          </section>
        </>
      )}
    </DeskFrame>
  )
}

interface MovementsProps {
  movements: StockDeskView['movements']
  words: StockDeskWords
  language: 'zh' | 'en'
}

function Movements({ movements, words, language }: MovementsProps) {
  if (movements.length === 0) return <p className="fangshi-desk__quiet">{words.none}</p>
  return (
    <table className="fangshi-desk__table">
      <thead>
        <tr>
          <th scope="col">{words.columns.at}</th>
          <th scope="col">{words.columns.kind}</th>
          <th scope="col">{words.columns.quantity}</th>
          <th scope="col">{words.columns.after}</th>
          <th scope="col">{words.columns.why}</th>
          <th scope="col">{words.columns.who}</th>
        </tr>
      </thead>
      <tbody>
        {movements.map((movement) => (
          <tr key={movement.id}>
            <td>
              <Instant at={movement.at} />
            </td>
            <td>{MOVEMENT_WORDS[movement.kind][language]}</td>
            <td>{movement.kind === 'count' && movement.quantity > 0 ? `+${movement.quantity}` : movement.quantity}</td>
            <td>
              {movement.onHandAfter} / {movement.reservedAfter}
            </td>
            <td>{[movement.reason, movement.reference].filter(Boolean).join(' · ')}</td>
            <td>{movement.actor ?? words.shop}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
