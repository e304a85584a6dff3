import type { BriefKind, BriefPriority, BriefState, BriefStep } from './brief-states.ts'

type Words = { zh: string; en: string }

/** `tone`: whether a state asks for action, is fine, is over, or is pressing. */
type StateWords = Words & { tone: 'waiting' | 'good' | 'quiet' | 'bad' }

export const BRIEF_STATE_WORDS: Record<BriefState, StateWords> = {
  draft: { zh: '草稿', en: 'Draft', tone: 'quiet' },
  open: { zh: '待开始', en: 'To begin', tone: 'waiting' },
  in_work: { zh: '进行中', en: 'In work', tone: 'waiting' },
  delivered: { zh: '待验收', en: 'Delivered', tone: 'waiting' },
  changes: { zh: '返工', en: 'Changes asked', tone: 'bad' },
  escalated: { zh: '待主管裁定', en: 'A lead decides', tone: 'bad' },
  accepted: { zh: '已验收', en: 'Accepted', tone: 'good' },
  cancelled: { zh: '已取消', en: 'Cancelled', tone: 'quiet' },
}

export const BRIEF_KIND_WORDS: Record<BriefKind, Words> = {
  banner: { zh: '横幅', en: 'Banner' },
  article: { zh: '文章', en: 'Article' },
  page: { zh: '页面', en: 'Page' },
  product_copy: { zh: '商品文案', en: 'Product copy' },
  asset: { zh: '照片与素材', en: 'Photos and assets' },
  task: { zh: '其他任务', en: 'Other task' },
}

export const BRIEF_PRIORITY_WORDS: Record<BriefPriority, StateWords> = {
  low: { zh: '低', en: 'Low', tone: 'quiet' },
  normal: { zh: '普通', en: 'Normal', tone: 'quiet' },
  high: { zh: '高', en: 'High', tone: 'waiting' },
  urgent: { zh: '紧急', en: 'Urgent', tone: 'bad' },
}

export const BRIEF_STEP_WORDS: Record<BriefStep, Words> = {
  submit: { zh: '提交需求', en: 'Submit' },
  start: { zh: '开始做', en: 'Begin' },
  deliver: { zh: '交付', en: 'Deliver' },
  accept: { zh: '验收通过', en: 'Accept' },
  requestChanges: { zh: '要求修改', en: 'Ask for changes' },
  assign: { zh: '指派', en: 'Assign' },
  reschedule: { zh: '改截止时间', en: 'Move the due time' },
  cancel: { zh: '取消需求', en: 'Cancel' },
  reopen: { zh: '重新打开', en: 'Reopen' },
}
