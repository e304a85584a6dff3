import type { StageOfWork } from '../rules/work.ts'

/** How much of the square is full: what shoppers have is full, what is agreed half, what is written empty. */
const FILL: Record<StageOfWork, 'full' | 'half' | 'empty' | 'asking' | 'barred'> = {
  draft: 'empty',
  in_review: 'asking',
  changes_requested: 'barred',
  approved: 'half',
  scheduled: 'half',
  live: 'full',
  expired: 'empty',
  withdrawn: 'barred',
}

/** A stage as a small square; the word for it stands beside or in a label. */
export function StageSquare({ stage }: { stage: StageOfWork }) {
  return <i className={`fangshi-square is-${FILL[stage]}`} aria-hidden="true" />
}
