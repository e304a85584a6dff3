import type { DefaultServerCellComponentProps } from 'payload'
import { StateBadge } from '../../desk/desk.ts'
import type { ReviewState } from '../../media/media.ts'
import { REVIEW_STATE_WORDS } from '../rules/review-words.ts'

/** Where the review of an asset stands, in the list; what nobody has submitted stays quiet. */
export function ReviewStateCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const words = REVIEW_STATE_WORDS[cellData as ReviewState]
  if (!words || cellData === 'draft') return <span className="fangshi-desk__quiet">—</span>
  return <StateBadge word={words[i18n.language === 'en' ? 'en' : 'zh']} tone={words.tone} />
}

/** How many region comments of an asset are open; none is shown as nothing. */
export function OpenCommentsCell({ cellData }: DefaultServerCellComponentProps) {
  return <span className="fangshi-figure">{Number(cellData) > 0 ? String(cellData) : ''}</span>
}
