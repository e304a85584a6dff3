'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'

/** Shows an instant in the mall's time zone: the time alone when it is today, otherwise with its day. */
export function useInstant(): (iso: string) => string {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const timeZone = config.admin.timezones?.defaultTimezone ?? 'Asia/Shanghai'
  const language = i18n.language === 'en' ? 'en-GB' : 'zh-CN'
  const day = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone })
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone })
  return (iso) => {
    const at = new Date(iso)
    return day.format(at) === day.format(new Date()) ? time.format(at) : `${day.format(at)} ${time.format(at)}`
  }
}
