'use client'

import { Button, Link } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../../admin/words.ts'
import { NotificationLines } from './NotificationLines.tsx'
import { useNotifications } from './use-notifications.ts'

/** Everything one was told, unread first on the switch, newest on top. */
export function NotificationList() {
  const say = useWords()
  const [show, setShow] = useState<'unread' | 'all'>('all')
  const { view, isAway, markRead, reload } = useNotifications(show)
  const choice = (value: 'unread' | 'all', label: string) => (
    <button type="button" aria-pressed={show === value} onClick={() => setShow(value)}>
      {label}
    </button>
  )
  return (
    <>
      <div className="fangshi-notes__head">
        <span className="fangshi-notes__switch">
          {choice('all', say({ zh: '全部', en: 'All' }))}
          {choice('unread', say({ zh: `未读 ${view?.unread ?? ''}`, en: `Unread ${view?.unread ?? ''}` }))}
        </span>
        {view !== null && view.unread > 0 && (
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void markRead(null)}>
            {say({ zh: '全部标为已读', en: 'Mark all as read' })}
          </Button>
        )}
        <Link href="/admin/account" prefetch={false}>
          {say({ zh: '邮件设置', en: 'Mail settings' })}
        </Link>
      </div>
      {isAway && (
        <p className="fangshi-hint fangshi-hint--bad" role="alert">
          {say({ zh: '暂时读不到通知。', en: 'Notifications cannot be read right now.' })}{' '}
          <button type="button" onClick={() => void reload()}>
            {say({ zh: '重试', en: 'Try again' })}
          </button>
        </p>
      )}
      {view === null && !isAway && <p className="fangshi-hint">{say({ zh: '正在读取…', en: 'Reading…' })}</p>}
      {view !== null && view.lines.length === 0 && (
        <p className="fangshi-hint">
          {show === 'unread'
            ? say({ zh: '都看过了。', en: 'All read.' })
            : say({
                zh: '还没有通知。有人把事情交给你、提到你，或者事情到期时，会出现在这里。',
                en: 'Nothing yet. You will read here when somebody gives you work or mentions you, and when something is due.',
              })}
        </p>
      )}
      {view !== null && view.lines.length > 0 && (
        <NotificationLines lines={view.lines} onOpen={(line) => void (line.read || markRead(line))} />
      )}
    </>
  )
}
