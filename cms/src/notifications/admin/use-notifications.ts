'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { useAsk } from '../../desk/desk.ts'
import type { NotificationsView } from '../endpoints/notification-endpoints.ts'
import type { NotificationLine } from '../rules/notification-lines.ts'

/** While a page is open and in sight, new notifications are asked for this often. ms */
const ASK_EVERY = 60_000

/** Told to every part of the page that shows notifications when some were read in another part. */
const READ_SOME = 'fangshi:notifications-read'

/** One's notifications, kept up to date while somebody looks; `view` is null until they were read. */
export function useNotifications(show: 'unread' | 'all') {
  const { i18n } = useTranslation()
  const [view, setView] = useState<NotificationsView | null>(null)
  const [isAway, setAway] = useState(false)
  const send = useAsk<{ unread: number }>('/notifications/commands/read')

  const reload = useCallback(async () => {
    try {
      const response = await fetch(`/api/notifications?show=${show}`, {
        credentials: 'same-origin',
        headers: { 'accept-language': i18n.language },
      })
      setAway(!response.ok)
      if (response.ok) setView((await response.json()) as NotificationsView)
    } catch {
      setAway(true)
    }
  }, [show, i18n.language])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void reload()
    }
    look()
    const timer = setInterval(look, ASK_EVERY)
    document.addEventListener('visibilitychange', look)
    window.addEventListener(READ_SOME, look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener(READ_SOME, look)
    }
  }, [reload])

  const markRead = useCallback(
    async (line: NotificationLine | null): Promise<void> => {
      if (!view) return
      const about = line && { about: { collection: line.collection, id: line.docId } }
      await send({ ...about, until: view.asOf })
      window.dispatchEvent(new Event(READ_SOME))
    },
    [send, view],
  )
  return { view, isAway, markRead, reload }
}
