'use client'

import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import type { BoardCard, Column } from '../rules/board.ts'
import { DUE_WORDS, EMPTY_COLUMN_WORDS, WORK_KIND_WORDS } from '../rules/board-words.ts'
import { STAGE_WORDS } from '../rules/plan-words.ts'
import { StageSquare } from './StageSquare.tsx'
import { sayMoment } from './say-time.ts'

interface BoardLaneProps {
  column: Column
  total: number
  cards: BoardCard[]
  timeZone: string
  placeName: (value: string) => string
  /** whether the card that is being dragged may be let go here */
  takes: boolean
  isDragging: boolean
  onDragCard: (card: BoardCard | null) => void
  onDropCard: () => void
  onOpen: (card: BoardCard) => void
  onMore: () => void
}

/** By which a card is found wherever it stands. */
export const cardElementId = ({ collection, id }: Pick<BoardCard, 'collection' | 'id'>): string =>
  `card-${collection}-${id}`

/** One stage with its cards. */
export function BoardLane(props: BoardLaneProps) {
  const { column, total, cards, timeZone, placeName, takes, isDragging, onDragCard, onDropCard, onOpen, onMore } = props
  const say = useWords()
  const [isOver, setOver] = useState(false)
  return (
    <section
      className={`fangshi-board__lane ${isDragging ? (takes ? 'takes' : 'refuses') : ''} ${isOver && takes ? 'is-over' : ''}`}
      aria-label={say(STAGE_WORDS[column])}
      onDragOver={(event) => {
        // A lane that refuses the card takes it all the same, to say why.
        if (!isDragging) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDropCard()
      }}
    >
      <h2>
        <StageSquare stage={column} />
        {say(STAGE_WORDS[column])} <small>{total}</small>
      </h2>
      {cards.length === 0 && <p className="fangshi-hint">{say(EMPTY_COLUMN_WORDS[column])}</p>}
      <ul>
        {cards.map((card) => (
          <li key={`${card.collection}/${card.id}`}>
            <button
              type="button"
              id={cardElementId(card)}
              className={`fangshi-board__card is-${card.dueState}`}
              draggable={card.rights.update || card.rights.publish}
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', card.title)
                event.dataTransfer.effectAllowed = 'move'
                onDragCard(card)
              }}
              onDragEnd={() => onDragCard(null)}
              onClick={() => onOpen(card)}
            >
              <small>
                {say(WORK_KIND_WORDS[card.collection] ?? { zh: card.collection, en: card.collection })}
                {card.place && ` · ${placeName(card.place)}`}
              </small>
              <strong>{card.title || say({ zh: '（没有标题）', en: '(no title)' })}</strong>
              {card.campaign && <em>{card.campaign.title}</em>}
              <span>
                {card.owner?.name ?? say({ zh: '无人负责', en: 'nobody’s' })}
                {card.due && <time dateTime={card.due}>{sayMoment(card.due, timeZone)}</time>}
              </span>
              {(card.dueState === 'overdue' || card.dueState === 'soon') && <b>{say(DUE_WORDS[card.dueState])}</b>}
              {card.hasLive && column !== 'live' && <i>{say({ zh: '线上另有版本', en: 'another version is live' })}</i>}
            </button>
          </li>
        ))}
      </ul>
      {cards.length < total && (
        <button type="button" className="fangshi-board__more" onClick={onMore}>
          {say({
            zh: `再看 ${Math.min(20, total - cards.length)} 张`,
            en: `${Math.min(20, total - cards.length)} more`,
          })}
        </button>
      )}
    </section>
  )
}
