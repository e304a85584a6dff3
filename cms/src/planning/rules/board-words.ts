import type { BoardCommand, Column, DueState, NoStep } from './board.ts'
import { STAGE_WORDS } from './plan-words.ts'

interface Words {
  zh: string
  en: string
}

export const WORK_KIND_WORDS: Record<string, Words> = {
  articles: { zh: '文章', en: 'Article' },
  banners: { zh: '横幅', en: 'Banner' },
  campaigns: { zh: '活动', en: 'Campaign' },
  notices: { zh: '公告', en: 'Notice' },
  pages: { zh: '页面', en: 'Page' },
  products: { zh: '商品文案', en: 'Product copy' },
  briefs: { zh: '需求单', en: 'Brief' },
  redirects: { zh: '旧地址', en: 'Old address' },
  pins: { zh: '搜索置顶', en: 'Search pin' },
}

export const COMMAND_WORDS: Record<BoardCommand, Words & { asks: Words | null }> = {
  submit: {
    zh: '送审',
    en: 'Submit',
    asks: { zh: '改了什么，或提醒为什么可以忽略', en: 'What was done, or why warnings may stand' },
  },
  withdraw: { zh: '撤回送审', en: 'Take back', asks: null },
  requestChanges: { zh: '要求修改', en: 'Ask for changes', asks: { zh: '要改什么', en: 'What to change' } },
  approve: { zh: '批准', en: 'Approve', asks: null },
  approveAndPublish: { zh: '批准并发布', en: 'Approve and publish', asks: null },
  publish: { zh: '发布', en: 'Publish', asks: null },
  takeDown: { zh: '撤下', en: 'Take down', asks: { zh: '为什么撤下（选填）', en: 'Why (optional)' } },
}

/** What stands in a column where nothing is. */
export const EMPTY_COLUMN_WORDS: Record<Column, Words> = {
  draft: { zh: '没有草稿。', en: 'No drafts.' },
  in_review: { zh: '没有等人看的稿。', en: 'Nothing waits for review.' },
  changes_requested: { zh: '没有要改的稿。', en: 'Nothing to change.' },
  approved: { zh: '批准了的都已发布。', en: 'All that is approved is published.' },
  scheduled: { zh: '没有等着上线的内容。', en: 'Nothing waits for its hour.' },
  live: { zh: '前台没有内容。', en: 'Nothing is live.' },
  expired: { zh: '没有过期的内容。', en: 'Nothing is over.' },
  withdrawn: { zh: '没有撤下的内容。', en: 'Nothing was taken down.' },
}

export const DUE_WORDS: Record<Exclude<DueState, 'none' | 'later'>, Words> = {
  overdue: { zh: '逾期', en: 'Overdue' },
  soon: { zh: '两天内上线', en: 'Live within two days' },
}

/** Why a card stays where it was, to whoever let it go over another column. */
export function sayNoStep(why: NoStep, from: Column, to: Column): Words {
  const [here, there] = [STAGE_WORDS[from], STAGE_WORDS[to]]
  return why === 'others_take_it'
    ? {
        zh: `从“${here.zh}”到“${there.zh}”这一步由别的岗位来做，卡片没有移动。`,
        en: `From “${here.en}” to “${there.en}” is a step for another role. The card was not moved.`,
      }
    : {
        zh: `没有从“${here.zh}”直接到“${there.zh}”的一步，卡片没有移动。`,
        en: `No step leads from “${here.en}” straight to “${there.en}”. The card was not moved.`,
      }
}
