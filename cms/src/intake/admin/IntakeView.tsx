import { redirect } from 'next/navigation'
import type { AdminViewServerProps, SelectField } from 'payload'
import { AdminPage } from '../../admin/AdminPage.tsx'
import { can, type Principal } from '../../permissions/permissions.ts'
import { IntakeDesk } from './IntakeDesk.tsx'

/** Bulk intake: photographs come in by the folder, find their products by name, and what does not waits here. */
export function IntakeView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!can(req.user as Principal, 'read', 'intake')) redirect('/admin')
  const english = req.i18n.language === 'en'
  const kind = req.payload.collections.media.config.fields.find((field) => 'name' in field && field.name === 'kind')
  const kinds = ((kind as SelectField | undefined)?.options ?? []).flatMap((option) =>
    typeof option === 'string' ? [] : [{ value: option.value, label: wordOf(option.label, english) }],
  )
  return (
    <AdminPage view={view}>
      <IntakeDesk kinds={kinds} />
    </AdminPage>
  )
}

/** A label is words in both languages or, where the framework made it, one sentence. */
function wordOf(label: unknown, english: boolean): string {
  if (typeof label === 'string') return label
  const words = label as { zh?: string; en?: string }
  return (english ? words.en : words.zh) ?? ''
}
