'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { DeskFrame, useDesk } from '../../desk/desk.ts'
import {
  asksForWord,
  type BoardCard,
  type BoardColumn,
  type BoardView,
  type Column,
  stepBetween,
  whyNoStep,
} from '../rules/board.ts'
import { DUE_WORDS, sayNoStep, WORK_KIND_WORDS } from '../rules/board-words.ts'
import { NOBODY } from '../rules/calendar-plan.ts'
import { BoardLane, cardElementId } from './BoardLane.tsx'
import { BriefLane } from './BriefLane.tsx'
import { type Choice, FilterSelect } from './CalendarToolbar.tsx'
import { CardDialog } from './CardDialog.tsx'
import './planning.css'
import './board.css'
import { useStep } from './use-step.ts'

const FILTERS = ['kind', 'owner', 'campaign', 'place', 'channel', 'due'] as const
type Filters = Record<(typeof FILTERS)[number], string>

/** The board: a column a stage. Letting a card go over another column takes the step of the flow that leads there. */
export function WorkBoard({ places, channels }: { places: Choice[]; channels: Choice[] }) {
  const say = useWords()
  const query = useSearchParams()
  const [filters, setFilters] = useState<Filters>(
    () => Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? ''])) as Filters,
  )
  const asked = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
  const desk = useDesk<BoardView>(`/planning/board?${asked}`)
  const change = (name: keyof Filters, value: string): void => {
    const next = { ...filters, [name]: value }
    setFilters(next)
    const address = new URLSearchParams(Object.entries(next).filter(([, text]) => text !== ''))
    window.history.replaceState(null, '', `?${address}`)
  }
  const kinds = Object.entries(WORK_KIND_WORDS).map(([value, words]) => ({ value, label: say(words) }))
  const choices: Record<keyof Filters, { label: string; options: Choice[] }> = {
    kind: { label: say({ zh: '类型', en: 'Kind' }), options: kinds },
    owner: {
      label: say({ zh: '负责人', en: 'Owner' }),
      options: [
        ...(desk.view?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
        { value: NOBODY, label: say({ zh: '无人负责', en: 'Nobody' }) },
      ],
    },
    campaign: {
      label: say({ zh: '活动', en: 'Campaign' }),
      options: (desk.view?.campaigns ?? []).map(({ id, title }) => ({ value: id, label: title })),
    },
    place: { label: say({ zh: '展位', en: 'Place' }), options: places },
    channel: { label: say({ zh: '渠道', en: 'Channel' }), options: channels },
    due: {
      label: say({ zh: '期限', en: 'Due' }),
      options: [
        { value: 'overdue', label: say(DUE_WORDS.overdue) },
        { value: 'soon', label: say(DUE_WORDS.soon) },
      ],
    },
  }
  return (
    <div className="fangshi-plan">
      <header className="fangshi-plan__bar">
        <div className="fangshi-plan__when">
          <h1>{say({ zh: '内容看板', en: 'Board' })}</h1>
          <p className="fangshi-hint">
            {say({
              zh: '把卡片拖到下一列，或按回车打开卡片选择操作。',
              en: 'Drag a card to the next column, or press Enter on it and choose a step.',
            })}
          </p>
        </div>
        <div className="fangshi-plan__filters">
          {FILTERS.map((name) => (
            <FilterSelect
              key={name}
              {...choices[name]}
              value={filters[name]}
              onChange={(value) => change(name, value)}
            />
          ))}
        </div>
      </header>
      <DeskFrame desk={desk} label={say({ zh: '看板', en: 'Board' })}>
        {(view) => <Columns key={asked.toString()} view={view} asked={asked} placeOf={places} reload={desk.reload} />}
      </DeskFrame>
    </div>
  )
}

interface ColumnsProps {
  view: BoardView
  asked: URLSearchParams
  placeOf: Choice[]
  reload: () => Promise<void>
}

/** Cards that were asked for beyond the first, and the reading of the board they go on from. */
interface Loaded {
  with: string
  cards: Partial<Record<Column, BoardCard[]>>
}

function Columns({ view, asked, placeOf, reload }: ColumnsProps) {
  const say = useWords()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [loaded, setLoaded] = useState<Loaded>({ with: view.now, cards: {} })
  const [dragged, setDragged] = useState<BoardCard | null>(null)
  const [opened, setOpened] = useState<{ card: BoardCard; to: Column | null; refusal: string | null } | null>(null)
  const step = useStep(reload)
  const moved = useRef<string | null>(null)
  // A card that was moved is another element once it is drawn again: there the keyboard goes on, not at the top.
  useEffect(() => {
    if (opened !== null || moved.current === null || document.activeElement !== document.body) return
    document.getElementById(moved.current)?.focus()
    moved.current = null
  })
  // After the board was read anew, later cards begin elsewhere.
  const more = loaded.with === view.now ? loaded.cards : {}
  const columns = view.columns.map(({ column, total, cards }) => ({
    column,
    total,
    cards: [...cards, ...(more[column] ?? [])],
  }))
  // A step is about the content as it is now, not as it was when the card was opened.
  const openedCard =
    opened &&
    (columns
      .flatMap(({ cards }) => cards)
      .find(({ collection, id }) => collection === opened.card.collection && id === opened.card.id) ??
      opened.card)

  const loadMore = async (column: Column, offset: number): Promise<void> => {
    const address = new URLSearchParams([...asked, ['column', column], ['offset', String(offset)]])
    const answer = await fetch(`${config.routes.api}/planning/board?${address}`, {
      credentials: 'same-origin',
      headers: { 'accept-language': i18n.language },
    }).catch(() => null)
    if (!answer?.ok) {
      toast.error(say({ zh: '没能读到更多，请重试。', en: 'More could not be read; try again.' }))
      return
    }
    const { cards } = (await answer.json()) as BoardColumn
    setLoaded((before) => {
      const known = before.with === view.now ? before.cards : {}
      return { with: view.now, cards: { ...known, [column]: [...(known[column] ?? []), ...cards] } }
    })
  }
  const drop = async (card: BoardCard, to: Column): Promise<void> => {
    const found = stepBetween(card.column, to, card.rights)
    if (!found) {
      if (to !== card.column) toast.error(say(sayNoStep(whyNoStep(card.column, to), card.column, to)))
      return
    }
    if (asksForWord(found, card.column)) {
      setOpened({ card, to, refusal: null })
      return
    }
    const refusal = await step(card, found.command)
    // The card is back where it was, and why is said where one can act on it.
    if (refusal !== null) setOpened({ card, to, refusal })
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a board wider than the screen is scrolled with the keyboard */}
      <section className="fangshi-board" tabIndex={0} aria-label={say({ zh: '各阶段', en: 'Stages' })}>
        <BriefLane briefs={view.briefs} timeZone={view.timeZone} />
        {columns.map(({ column, total, cards }) => (
          <BoardLane
            key={column}
            column={column}
            total={total}
            cards={cards}
            timeZone={view.timeZone}
            placeName={(value) => placeOf.find((place) => place.value === value)?.label ?? value}
            takes={dragged !== null && stepBetween(dragged.column, column, dragged.rights) !== null}
            isDragging={dragged !== null}
            onDragCard={setDragged}
            onDropCard={() => {
              if (dragged) void drop(dragged, column)
              setDragged(null)
            }}
            onOpen={(card) => setOpened({ card, to: null, refusal: null })}
            onMore={() => void loadMore(column, cards.length)}
          />
        ))}
      </section>
      {opened && openedCard && (
        <CardDialog
          key={`${opened.card.id} ${opened.to}`}
          card={openedCard}
          to={opened.to}
          refusal={opened.refusal}
          people={view.people}
          timeZone={view.timeZone}
          placeName={(value) => placeOf.find((place) => place.value === value)?.label ?? value}
          onStep={async (command, words) => {
            const refusal = await step(openedCard, command, words)
            if (refusal === null) moved.current = cardElementId(openedCard)
            return refusal
          }}
          onAssigned={reload}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
