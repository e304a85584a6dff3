'use client'

import { Link } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'
import { Instant } from '../../desk/desk.ts'
import type { NotificationLine } from '../rules/notification-lines.ts'
import './notifications.css'

/** Lines that open what they are about; opening one marks it as read. */
export function NotificationLines({
  lines,
  onOpen,
}: {
  lines: readonly NotificationLine[]
  onOpen: (line: NotificationLine) => void
}) {
  const say = useWords()
  return (
    <ul className="fangshi-notes">
      {lines.map((line) => (
        <li
          key={`${line.collection}-${line.docId}-${line.at}`}
          className={line.read ? undefined : line.urgent ? 'is-urgent' : 'is-unread'}
        >
          <Link href={line.href} prefetch={false} onClick={() => onOpen(line)}>
            <span>
              {!line.read && <span className="fangshi-notes__word">{say({ zh: '未读', en: 'Unread' })} </span>}
              {line.sentence}
            </span>
          </Link>
          <small>
            <Instant at={line.at} />
            {line.count > 1 && (
              <b className="fangshi-figure">{say({ zh: `共 ${line.count} 条`, en: `${line.count} in all` })}</b>
            )}
          </small>
        </li>
      ))}
    </ul>
  )
}
