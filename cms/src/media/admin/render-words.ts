import type { Words } from '../../admin/words.ts'

/** What each state of rendering is called. */
export const RENDER_WORDS: Record<string, Words> = {
  waiting: { zh: '排队中', en: 'Waiting' },
  rendering: { zh: '生成中', en: 'Rendering' },
  ready: { zh: '可用，其余尺寸生成中', en: 'In use, more sizes to come' },
  done: { zh: '已完成', en: 'Done' },
  failed: { zh: '失败', en: 'Failed' },
}
