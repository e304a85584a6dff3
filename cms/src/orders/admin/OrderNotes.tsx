'use client'

import { Instant } from '../../desk/desk.ts'
import type { OrderDeskView } from '../rules/order-desk-view.ts'
import type { OrderDeskWords } from './order-desk-words.ts'

/** What colleagues said to each other about an order; nothing where nobody has. */
export function OrderNotes({ notes, words }: { notes: OrderDeskView['notes']; words: OrderDeskWords }) {
  if (notes.length === 0) return null
  return (
    <section>
      <h3>{words.notes}</h3>
      <ul className="fangshi-desk__notes">
        {notes.map((note) => (
          <li key={note.id}>
            <p>{note.body}</p>
            <small>
              {note.author} <Instant at={note.at} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
