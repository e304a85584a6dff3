'use client'

import { Instant } from '../../desk/desk.ts'
import { formatFen } from '../../money/money.ts'
import type { OrderDeskView } from '../rules/order-desk-view.ts'
import { COMMAND_WORDS } from '../rules/order-words.ts'
import { detailsShown, type OrderDeskWords } from './order-desk-words.ts'

/** Who did what and when, oldest first. */
export function OrderTimeline({
  view,
  words,
  language,
}: {
  view: OrderDeskView
  words: OrderDeskWords
  language: 'zh' | 'en'
}) {
  return (
    <section>
      <h3>{words.timeline}</h3>
      <ol className="fangshi-desk__timeline">
        {view.timeline.map((entry) => (
          <li key={`${entry.at}-${entry.what}-${entry.actor}`}>
            <Instant at={entry.at} /> {entry.what === 'place' ? words.placed : COMMAND_WORDS[entry.what][language]}
            {entry.actor && ` · ${entry.actor === 'system' ? words.system : entry.actor}`}
            {detailsShown(entry, words, formatFen) && <small>{detailsShown(entry, words, formatFen)}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}
