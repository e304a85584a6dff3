'use client'

import { useConfig } from '@payloadcms/ui'

/** An instant in the mall's zone, `2026-11-11 10:00`, whatever zone the browser is in. */
export function Instant({ at }: { at: string }) {
  const { config } = useConfig()
  const timeZone = config.admin.timezones?.defaultTimezone
  const text = new Intl.DateTimeFormat('sv-SE', {
    ...(timeZone ? { timeZone } : {}),
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
  return (
    <time dateTime={at} className="fangshi-desk__instant">
      {text}
    </time>
  )
}
