'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { CommandBar, DeskFrame, type SendCommand, StateBadge, useCommands, useDesk } from '../../desk/desk.ts'
import type { TicketDeskView } from '../rules/ticket-desk-view.ts'
import { TICKET_KIND_WORDS, TICKET_PRIORITY_WORDS, TICKET_STATE_WORDS } from '../rules/ticket-words.ts'
import { Conversation } from './Conversation.tsx'
import { offeredTicketCommands } from './offered-ticket-commands.ts'
import { TicketFacts } from './TicketFacts.tsx'
import { ticketDeskWords } from './ticket-desk-words.ts'

/** The ticket desk, above the fields of a ticket: what was said, what may be done, whom it is about. */
export function TicketDesk() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const address = id === undefined ? null : `/tickets/${id}`
  const desk = useDesk<TicketDeskView>(address && `${address}/desk`)
  const post = useCommands(address ?? '', desk.reload)
  if (address === null) return null
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const words = ticketDeskWords(language)
  const send: SendCommand = (name, body) => post(name === 'note' ? 'reply' : name, body)
  return (
    <DeskFrame desk={desk} label={words.desk}>
      {(view) => (
        <>
          <div className="fangshi-desk__head">
            <StateBadge
              word={TICKET_STATE_WORDS[view.ticket.state][language]}
              tone={TICKET_STATE_WORDS[view.ticket.state].tone}
            />
            <StateBadge
              word={TICKET_KIND_WORDS[view.ticket.kind][language]}
              tone={TICKET_KIND_WORDS[view.ticket.kind].tone}
            />
            {view.ticket.priority !== 'normal' && (
              <StateBadge
                word={TICKET_PRIORITY_WORDS[view.ticket.priority][language]}
                tone={TICKET_PRIORITY_WORDS[view.ticket.priority].tone}
              />
            )}
            <span className="fangshi-desk__quiet">
              {view.ticket.number} · {words.assignee} {view.ticket.assignee?.name ?? words.nobody}
            </span>
          </div>
          <div className="fangshi-desk__columns">
            <div>
              <Conversation view={view} words={words} language={language} />
              <section>
                <CommandBar commands={offeredTicketCommands(view, language, words)} send={send} />
              </section>
            </div>
            <TicketFacts view={view} words={words} language={language} />
          </div>
        </>
      )}
    </DeskFrame>
  )
}
