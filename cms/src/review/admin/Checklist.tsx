import type { SendCommand } from '../../desk/desk.ts'
import type { ReviewView } from '../rules/review-view.ts'
import type { ReviewWords } from './review-words.ts'

interface ChecklistProps {
  request: NonNullable<ReviewView['request']>
  mayTick: boolean
  send: SendCommand
  words: ReviewWords
}

/** What was asked for, to be ticked off one by one. */
export function Checklist({ request, mayTick, send, words }: ChecklistProps) {
  const { stepId, note, byName, items } = request
  return (
    <section className="fangshi-review__request" aria-label={words.request}>
      <strong>
        {words.request} · {byName}
      </strong>
      {note && <p>{note}</p>}
      <ul>
        {items.map(({ id, text, doneBy }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={doneBy !== null}
                disabled={!mayTick}
                onChange={(event) => void send('tick', { step: stepId, item: id, done: event.target.checked })}
              />{' '}
              {text}
              {doneBy && <small> {doneBy}</small>}
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
