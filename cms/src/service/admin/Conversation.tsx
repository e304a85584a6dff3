'use client'

import { Instant } from '../../desk/desk.ts'
import type { ConversationEntry, TicketDeskView } from '../rules/ticket-desk-view.ts'
import type { TicketPriority } from '../rules/ticket-states.ts'
import { TICKET_COMMAND_WORDS, TICKET_PRIORITY_WORDS } from '../rules/ticket-words.ts'
import type { TicketDeskWords } from './ticket-desk-words.ts'

interface ConversationProps {
  view: TicketDeskView
  words: TicketDeskWords
  language: 'zh' | 'en'
}

/** What was said and done, oldest first. */
export function Conversation({ view, words, language }: ConversationProps) {
  return (
    <section>
      <h3>{words.conversation}</h3>
      {view.conversation.length === 0 && <p className="fangshi-desk__quiet">{words.empty}</p>}
      <ol className="fangshi-talk">
        {view.conversation.map((entry) => (
          <li key={entry.id}>
            {entry.type === 'message' ? (
              <Message message={entry} words={words} />
            ) : (
              <p className="fangshi-talk__act">
                <Instant at={entry.at} /> {entry.actor} · {TICKET_COMMAND_WORDS[entry.what][language]}{' '}
                {detailOf(entry.details, words, language)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Message({
  message,
  words,
}: {
  message: Extract<ConversationEntry, { type: 'message' }>
  words: TicketDeskWords
}) {
  const look = message.internal ? 'internal' : message.author
  const from =
    message.author === 'staff' ? (message.name ?? '') : message.author === 'system' ? words.system : words.shopper
  return (
    <article className={`fangshi-talk__message fangshi-talk__message--${look}`}>
      <header>
        <strong>{from}</strong>
        <Instant at={message.at} />
        {message.internal && <span>{words.internal}</span>}
      </header>
      <p>{message.body}</p>
      {message.attachments.length > 0 && (
        <div className="fangshi-talk__pictures">
          {message.attachments.map((picture) => (
            <a key={picture.id} href={picture.url ?? undefined} target="_blank" rel="noreferrer">
              {picture.thumbnail ? (
                <img src={picture.thumbnail} alt={picture.name} width={96} height={96} loading="lazy" />
              ) : (
                picture.name
              )}
            </a>
          ))}
        </div>
      )}
    </article>
  )
}

/** To whom a ticket was given, or what priority it got. */
function detailOf(details: Record<string, unknown>, words: TicketDeskWords, language: 'zh' | 'en'): string {
  if ('assignee' in details) return String(details.assignee ?? words.nobody)
  if (typeof details.priority === 'string')
    return TICKET_PRIORITY_WORDS[details.priority as TicketPriority]?.[language] ?? ''
  return ''
}
