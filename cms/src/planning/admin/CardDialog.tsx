'use client'

import { Button } from '@payloadcms/ui'
import Link from 'next/link'
import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { StateBadge } from '../../desk/desk.ts'
import { asksForWord, type BoardCard, type BoardCommand, type Column, stepsFrom } from '../rules/board.ts'
import { COMMAND_WORDS, WORK_KIND_WORDS } from '../rules/board-words.ts'
import { STAGE_WORDS } from '../rules/plan-words.ts'
import type { Person } from '../rules/work.ts'
import { OwnerSelect } from './OwnerSelect.tsx'
import { sayMoment } from './say-time.ts'

interface CardDialogProps {
  card: BoardCard
  /** the column it was let go over, where a word is needed or the step was refused */
  to: Column | null
  refusal: string | null
  people: readonly Person[]
  timeZone: string
  placeName: (value: string) => string
  onStep: (command: BoardCommand, words: string) => Promise<string | null>
  onAssigned: () => Promise<void>
  onClose: () => void
}

/** A card opened: what it is, and every step this person may take about it. */
export function CardDialog(props: CardDialogProps) {
  const { card, to, refusal, people, timeZone, placeName, onStep, onAssigned, onClose } = props
  const say = useWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState(refusal)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const steps = stepsFrom(card.column, card.rights).filter((step) => to === null || step.to.includes(to))
  const asking = steps.find(({ command }) => COMMAND_WORDS[command].asks !== null)
  const take = async (command: BoardCommand, needsWord: boolean): Promise<void> => {
    if (needsWord && words.trim() === '') {
      setProblem(say({ zh: '请先写一句说明。', en: 'Please write a word first.' }))
      return
    }
    setBusy(true)
    const said = await onStep(command, words)
    setBusy(false)
    setProblem(said)
    if (said === null) dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="fangshi-plan__dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <header>
        <p>
          {say(WORK_KIND_WORDS[card.collection] ?? { zh: card.collection, en: card.collection })}{' '}
          <StateBadge word={say(STAGE_WORDS[card.column])} tone={STAGE_WORDS[card.column].tone} />
        </p>
        <h2 id={`${id}-title`}>{card.title || say({ zh: '（没有标题）', en: '(no title)' })}</h2>
      </header>
      <dl className="fangshi-desk__facts">
        {card.due && [
          <dt key="due-t">{say({ zh: '上线时间', en: 'Goes live' })}</dt>,
          <dd key="due-d">{sayMoment(card.due, timeZone)}</dd>,
        ]}
        {card.place && [
          <dt key="place-t">{say({ zh: '展位', en: 'Place' })}</dt>,
          <dd key="place-d">{placeName(card.place)}</dd>,
        ]}
        {card.campaign && [
          <dt key="campaign-t">{say({ zh: '活动', en: 'Campaign' })}</dt>,
          <dd key="campaign-d">{card.campaign.title}</dd>,
        ]}
        <dt>{say({ zh: '负责人', en: 'Owner' })}</dt>
        <dd>
          <OwnerSelect
            collection={card.collection}
            id={card.id}
            owner={card.owner}
            people={people}
            mayAssign={card.rights.update}
            onAssigned={onAssigned}
          />
        </dd>
      </dl>
      {steps.length === 0 ? (
        <p className="fangshi-hint">
          {say({ zh: '这一步由别的岗位来做。', en: 'The next step is for another role.' })}
        </p>
      ) : (
        asking && (
          <div className="fangshi-plan__words">
            <label htmlFor={`${id}-words`}>{say(COMMAND_WORDS[asking.command].asks ?? { zh: '', en: '' })}</label>
            <textarea
              id={`${id}-words`}
              rows={3}
              value={words}
              disabled={busy}
              onChange={({ target }) => setWords(target.value)}
            />
          </div>
        )
      )}
      {problem !== null && (
        <p className="fangshi-desk__refusal" role="alert">
          {problem}
        </p>
      )}
      <footer>
        {steps.map((step, index) => (
          <Button
            key={step.command}
            buttonStyle={index === 0 ? 'primary' : 'secondary'}
            size="medium"
            margin={false}
            disabled={busy}
            onClick={() => void take(step.command, asksForWord(step, card.column))}
          >
            {say(COMMAND_WORDS[step.command])}
          </Button>
        ))}
        <Link href={`/admin/collections/${card.collection}/${card.id}`} prefetch={false}>
          {say({ zh: '打开', en: 'Open' })}
        </Link>
        <Button buttonStyle="subtle" size="medium" margin={false} onClick={() => dialog.current?.close()}>
          {say({ zh: '关闭', en: 'Close' })}
        </Button>
      </footer>
    </dialog>
  )
}
