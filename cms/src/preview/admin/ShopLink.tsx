'use client'

import { useAuth } from '@payloadcms/ui'
import { useWords } from '../../admin/words.ts'
import { canCommand, type Principal } from '../../permissions/permissions.ts'

const WORDS = { zh: '看店铺…', en: 'See the shop…' } as const
const HINT = {
  zh: '打开店铺：到它开始可见的那一刻；未发布的稿也看得到。先保存再看。',
  en: 'Opens the shop as of the instant it begins to be visible, drafts included. Save first.',
} as const

/** The way from a document or a release to the shop as it will be, for whoever may look. */
export function ShopLink({ collection, id }: { collection: string; id: string }) {
  const { user } = useAuth()
  const say = useWords()
  if (!canCommand(user as Principal, 'preview.look')) return null
  return (
    <a
      className="btn btn--style-secondary btn--size-medium btn--no-margin"
      href={`/api/preview/open?${new URLSearchParams({ collection, id })}`}
      target="_blank"
      rel="noopener"
      title={say(HINT)}
    >
      <span className="btn__content">{say(WORDS)}</span>
    </a>
  )
}
