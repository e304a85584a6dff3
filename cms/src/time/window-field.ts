import type { Field, GroupField } from 'payload'
import { instantOf } from './visibility-window.ts'

interface WindowLabels {
  label?: { zh: string; en: string }
  from?: { zh: string; en: string }
  until?: { zh: string; en: string }
}

/**
 * The group field `window` every scheduled document carries. Both ends are indexed: the next boundary of
 * a whole collection is read on every page.
 */
export function windowField(labels: WindowLabels = {}): GroupField {
  const edge = (name: 'from' | 'until', label: { zh: string; en: string }): Field => ({
    name,
    type: 'date',
    index: true,
    label,
    admin: {
      width: '50%',
      date: {
        pickerAppearance: 'dayAndTime',
        displayFormat: 'yyyy-MM-dd HH:mm',
        timeFormat: 'HH:mm',
        timeIntervals: 15,
      },
    },
    ...(name === 'until' ? { validate: endsAfterItBegins } : {}),
  })
  return {
    name: 'window',
    type: 'group',
    label: labels.label ?? { zh: '可见时段', en: 'Visible' },
    admin: {
      description: {
        zh: '到点自动出现、到点自动消失，无需任何任务运行。留空表示不限。',
        en: 'Appears and disappears by itself at these instants. Leave an end empty for no limit.',
      },
    },
    fields: [
      {
        type: 'row',
        fields: [
          edge('from', labels.from ?? { zh: '开始', en: 'From' }),
          edge('until', labels.until ?? { zh: '结束（不含）', en: 'Until (exclusive)' }),
        ],
      },
    ],
  }
}

type DateValidate = (
  value: Date | null | undefined,
  options: { siblingData: { from?: string | Date | null }; req: { i18n: { language: string } } },
) => true | string

const endsAfterItBegins: DateValidate = (value, { siblingData, req }) => {
  if (value == null || siblingData.from == null) return true
  if (instantOf(value) > instantOf(siblingData.from)) return true
  return req.i18n.language === 'zh' ? '结束时间必须晚于开始时间。' : 'The end must be later than the beginning.'
}
