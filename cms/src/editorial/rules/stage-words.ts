import type { ShownStage, Step } from './editorial-stages.ts'

interface Words {
  zh: string
  en: string
}

/** What each stage is called, and whether it asks for somebody, is fine, is quiet, or is a warning. */
export const STAGE_WORDS: Record<ShownStage, Words & { tone: 'waiting' | 'good' | 'quiet' | 'bad' }> = {
  draft: { zh: '草稿', en: 'Draft', tone: 'quiet' },
  in_review: { zh: '待审核', en: 'In review', tone: 'waiting' },
  changes_requested: { zh: '要求修改', en: 'Changes requested', tone: 'bad' },
  approved: { zh: '已批准', en: 'Approved', tone: 'good' },
  withdrawn: { zh: '已撤下', en: 'Taken down', tone: 'quiet' },
  scheduled: { zh: '待上线', en: 'Scheduled', tone: 'good' },
  live: { zh: '线上', en: 'Live', tone: 'good' },
  expired: { zh: '已过期', en: 'Over', tone: 'quiet' },
}

export const STEP_WORDS: Record<Step, Words> = {
  submit: { zh: '送审', en: 'Submit for review' },
  withdraw: { zh: '撤回送审', en: 'Withdraw' },
  request_changes: { zh: '要求修改', en: 'Request changes' },
  approve: { zh: '批准', en: 'Approve' },
  approve_by_publishing: { zh: '批准（发布时）', en: 'Approve by publishing' },
  publish: { zh: '发布', en: 'Publish' },
  take_down: { zh: '撤下', en: 'Take down' },
}
