'use client'

import { Link } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { NotificationLines } from './NotificationLines.tsx'
import { useNotifications } from './use-notifications.ts'
import './notifications.css'

/** Lines in the panel; the page behind it has all. */
const SHOWN = 8

/** In the head of every admin page: how much is unread, and the newest of it. */
export function NotificationBell() {
  const say = useWords()
  const { view, markRead } = useNotifications('unread')
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const unread = view?.unread ?? 0

  useEffect(() => {
    if (!isOpen) return
    const onPress = (event: PointerEvent): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [isOpen])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel wherever the focus is in it
    <div className="fangshi-bell" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="fangshi-bell__button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path
            d="M10 2.5a4.8 4.8 0 0 0-4.8 4.8c0 4-1.7 5.4-1.7 6.4h13c0-1-1.7-2.4-1.7-6.4A4.8 4.8 0 0 0 10 2.5zM8.2 15.6a1.9 1.9 0 0 0 3.6 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span className="fangshi-bell__name">
          {unread > 0
            ? say({ zh: `通知，${unread} 件未读`, en: `Notifications, ${unread} unread` })
            : say({ zh: '通知', en: 'Notifications' })}
        </span>
        {unread > 0 && (
          <span className="fangshi-bell__count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      <section
        id={panelId}
        className="fangshi-bell__panel"
        hidden={!isOpen}
        aria-label={say({ zh: '未读通知', en: 'Unread' })}
      >
        {view && view.lines.length > 0 ? (
          <NotificationLines
            lines={view.lines.slice(0, SHOWN)}
            onOpen={(line) => {
              void markRead(line)
              setOpen(false)
            }}
          />
        ) : (
          <p className="fangshi-hint">{say({ zh: '没有未读通知。', en: 'Nothing unread.' })}</p>
        )}
        <p className="fangshi-bell__foot">
          <Link href="/admin/notifications" prefetch={false} onClick={() => setOpen(false)}>
            {say({ zh: '全部通知', en: 'All notifications' })}
          </Link>
          {unread > 0 && (
            <button type="button" onClick={() => void markRead(null)}>
              {say({ zh: '全部标为已读', en: 'Mark all as read' })}
            </button>
          )}
        </p>
      </section>
    </div>
  )
}
