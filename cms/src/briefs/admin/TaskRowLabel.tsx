'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'

/** The head of a task in a template: what, and how long before the launch. */
export function TaskRowLabel() {
  const { data, rowNumber } = useRowLabel<{ title?: string; leadHours?: number }>()
  const say = useWords()
  const lead = data.leadHours ?? 0
  return (
    <span>
      {data.title || say({ zh: `任务 ${rowNumber ?? ''}`, en: `Task ${rowNumber ?? ''}` })}
      {lead > 0 && ` · ${say({ zh: `开始前 ${lead} 工作小时`, en: `${lead} working hours before` })}`}
    </span>
  )
}
