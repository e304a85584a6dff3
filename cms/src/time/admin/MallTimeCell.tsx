'use client'
import { useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { dayInZone, formatInZone } from '../mall-time.ts'

/** An instant in a list by the clock of the mall; a field that keeps a day alone shows that. */
export function MallTimeCell({ cellData, field }: DefaultCellComponentProps) {
  const { config } = useConfig()
  const timeZone = config.admin.timezones?.defaultTimezone ?? 'UTC'
  if (typeof cellData !== 'string') return <span>—</span>
  const isDay =
    'admin' in field && (field.admin as { date?: { pickerAppearance?: string } }).date?.pickerAppearance === 'dayOnly'
  return (
    <time className="fangshi-figure" dateTime={cellData}>
      {(isDay ? dayInZone : formatInZone)(new Date(cellData), timeZone)}
    </time>
  )
}
