import type { Words } from '../../admin/words.ts'

/** What each state of rendering is called. */
export const RENDER_WORDS: Record<string, Words> = {
  waiting: { zh: '排队中', en: 'Waiting' },
  rendering: { zh: '生成中', en: 'Rendering' },
  done: { zh: '已完成', en: 'Done' },
  failed: { zh: '失败', en: 'Failed' },
}
