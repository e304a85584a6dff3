import type { ReviewState } from '../../media/media.ts'
import type { ReviewStep } from './review-states.ts'

interface Words {
  zh: string
  en: string
}

/** What each state is called, and whether it asks for somebody, is fine, is quiet, or is a warning. */
export const REVIEW_STATE_WORDS: Record<ReviewState, Words & { tone: 'waiting' | 'good' | 'quiet' | 'bad' }> = {
  draft: { zh: '未送审', en: 'Not submitted', tone: 'quiet' },
  in_review: { zh: '待审核', en: 'In review', tone: 'waiting' },
  changes_requested: { zh: '要求修改', en: 'Changes requested', tone: 'bad' },
  approved: { zh: '已批准', en: 'Approved', tone: 'good' },
  changed: { zh: '批准后有改动', en: 'Changed since approval', tone: 'waiting' },
}

export const REVIEW_STEP_WORDS: Record<ReviewStep, Words> = {
  submit: { zh: '送审', en: 'Submit for review' },
  withdraw: { zh: '撤回送审', en: 'Withdraw' },
  approve: { zh: '批准', en: 'Approve' },
  requestChanges: { zh: '要求修改', en: 'Request changes' },
}
