'use client'
import { useConfig } from '@payloadcms/ui'
import { useId } from 'react'
import { useWords } from '../../admin/words.ts'
import { NEEDS_SOMEBODY } from '../rules/file-stage.ts'
import type { IntakeBatchView, IntakeFileView } from '../rules/intake-view.ts'

/** Which batch is shown: all that waits, or one of those dropped lately. */
export function BatchPicker({
  batches,
  batch,
  shown,
  onShow,
  kinds,
}: {
  batches: IntakeBatchView[]
  batch: string | null
  /** the files on the page: newer than the counts of their batch */
  shown: IntakeFileView[]
  onShow: (batch: string | null) => void
  kinds: { value: string; label: string }[]
}) {
  const say = useWords()
  const id = useId()
  const { config } = useConfig()
  const timeZone = config.admin.timezones?.defaultTimezone
  // `11/24 00:54` in the mall's zone, whatever zone the browser is in.
  const at = new Intl.DateTimeFormat('zh-CN', {
    ...(timeZone ? { timeZone } : {}),
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const words = (one: IntakeBatchView): string => {
    const counts: [string, number][] =
      one.id === batch ? shown.map((file) => [file.stage, 1]) : Object.entries(one.counts)
    const total = counts.reduce((sum, [, n]) => sum + n, 0)
    const open = counts.reduce((sum, [stage, n]) => sum + (NEEDS_SOMEBODY.has(stage as never) ? n : 0), 0)
    return [
      at.format(new Date(one.at)),
      one.by,
      kinds.find((kind) => kind.value === one.kind)?.label,
      say({ zh: `${total} 张`, en: `${total} files` }),
      open > 0 ? say({ zh: `${open} 张待处理`, en: `${open} waiting` }) : null,
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <div className="intake-batches">
      <label htmlFor={id}>{say({ zh: '显示', en: 'Show' })}</label>
      <select id={id} value={batch ?? ''} onChange={(event) => onShow(event.target.value || null)}>
        <option value="">{say({ zh: '所有批次里待处理的', en: 'What waits in all batches' })}</option>
        {batches.map((one) => (
          <option key={one.id} value={one.id}>
            {words(one)}
          </option>
        ))}
      </select>
    </div>
  )
}
