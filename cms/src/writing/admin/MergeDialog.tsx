'use client'

import './merge-dialog.css'
import { getTranslation } from '@payloadcms/translations'
import { Button, useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords, type Words } from '../../admin/words.ts'
import { type Choice, type FieldDifference, usualChoice, wordsIn } from '../rules/compare-forms.ts'
import { diffWords } from '../rules/diff-words.ts'
import { shortenChanges } from '../rules/shorten-changes.ts'
import { useTitles } from './use-titles.ts'

export type ChoiceOf = (difference: FieldDifference) => Choice

interface MergeDialogProps {
  title: string
  intro: string
  differences: FieldDifference[]
  /** what the two sides are called */
  sides: { mine: string; theirs: string }
  /** the first is what Enter does */
  actions: { label: string; take: (choiceOf: ChoiceOf) => Promise<void> }[]
  onClose: () => void
}

/** Two states of a form side by side, field by field and word by word, and a choice for each field. */
export function MergeDialog({ title, intro, differences, sides, actions, onClose }: MergeDialogProps) {
  const say = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const [isBusy, setBusy] = useState(false)
  const titleOf = useTitles(differences)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const choiceOf: ChoiceOf = (difference) => choices[difference.path] ?? usualChoice(difference)
  const take = async (action: MergeDialogProps['actions'][number]): Promise<void> => {
    setBusy(true)
    await action.take(choiceOf).finally(() => setBusy(false))
  }
  const open = differences.filter(({ needsChoice }) => needsChoice)
  const settled = differences.filter(({ needsChoice }) => !needsChoice)
  const field = (difference: FieldDifference): ReactNode => (
    <FieldChoice
      key={difference.path}
      difference={difference}
      sides={sides}
      choice={choiceOf(difference)}
      choose={(choice) => setChoices((before) => ({ ...before, [difference.path]: choice }))}
      titleOf={titleOf}
    />
  )

  // Outside the form it is about: Enter in here must not send it.
  return createPortal(
    <dialog ref={dialog} className="fangshi-merge" aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{title}</h2>
        <p>{intro}</p>
      </header>
      <div className="fangshi-merge__fields">
        {open.map(field)}
        {open.length === 0 && settled.map(field)}
        {open.length > 0 && settled.length > 0 && (
          <details>
            <summary>
              {say({
                zh: `只有一边改过的 ${settled.length} 处，已替你选好`,
                en: `${settled.length} changed on one side only, chosen for you`,
              })}
            </summary>
            {settled.map(field)}
          </details>
        )}
      </div>
      <footer>
        {actions.map((action, index) => (
          <Button
            key={action.label}
            buttonStyle={index === 0 ? 'primary' : 'secondary'}
            size="medium"
            margin={false}
            disabled={isBusy}
            onClick={() => void take(action)}
          >
            {action.label}
          </Button>
        ))}
        <Button
          buttonStyle="subtle"
          size="medium"
          margin={false}
          disabled={isBusy}
          onClick={() => dialog.current?.close()}
        >
          {say({ zh: '先不处理', en: 'Not now' })}
        </Button>
      </footer>
    </dialog>,
    document.body,
  )
}

interface FieldChoiceProps {
  difference: FieldDifference
  sides: MergeDialogProps['sides']
  choice: Choice
  choose: (choice: Choice) => void
  titleOf: (words: string) => string
}

const BOTH: Words = { zh: '两边合在一起', en: 'Both together' }

function FieldChoice({ difference, sides, choice, choose, titleOf }: FieldChoiceProps) {
  const say = useWords()
  const { i18n } = useTranslation()
  const name = useId()
  const { base, mine, theirs, merged, label } = difference
  const words = (value: unknown): string => titleOf(wordsIn(value))
  // Against what both began with; where nobody knows that, against each other.
  const before =
    base === undefined ? { mine: words(theirs), theirs: words(mine) } : { mine: words(base), theirs: words(base) }
  return (
    <fieldset>
      <legend>{getTranslation(label as string, i18n)}</legend>
      <div className="fangshi-merge__sides">
        {(['mine', 'theirs'] as const).map((side) => (
          <Side
            key={side}
            name={name}
            title={sides[side]}
            isChosen={choice === side}
            choose={() => choose(side)}
            before={before[side]}
            after={words(side === 'mine' ? mine : theirs)}
          />
        ))}
        {merged && (
          <Side
            name={name}
            title={say(BOTH)}
            isChosen={choice === 'merged'}
            choose={() => choose('merged')}
            before={words(theirs)}
            after={words(merged.value)}
            note={
              merged.overlaps > 0
                ? say({
                    zh: `有 ${merged.overlaps} 处两边都改了：两种写法都留着，保存前请删去多余的。`,
                    en: `${merged.overlaps} places were changed by both: both wordings are kept, delete one before saving.`,
                  })
                : undefined
            }
          />
        )}
      </div>
    </fieldset>
  )
}

interface SideProps {
  name: string
  title: string
  isChosen: boolean
  choose: () => void
  before: string
  after: string
  note?: string | undefined
}

function Side({ name, title, isChosen, choose, before, after, note }: SideProps) {
  const say = useWords()
  const changes = shortenChanges(diffWords(before, after))
  const isSame = changes.every(({ kind }) => kind === 'same')
  return (
    <label className="fangshi-merge__side">
      <span className="fangshi-merge__name">
        <input type="radio" name={name} checked={isChosen} onChange={choose} />
        {title}
      </span>
      <span className="fangshi-merge__words">
        {isSame && (
          <em className="fangshi-merge__same">
            {after === '' ? say({ zh: '空的', en: 'Empty' }) : say({ zh: '没有改动：', en: 'Unchanged: ' })}
          </em>
        )}
        {changes.map(({ kind, text }, index) => {
          const key = `${index}:${kind}`
          if (kind === 'new') return <ins key={key}>{text}</ins>
          return kind === 'gone' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
        })}
      </span>
      {note && <span className="fangshi-merge__note">{note}</span>}
    </label>
  )
}
