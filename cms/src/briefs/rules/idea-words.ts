export const IDEA_STATES = ['proposed', 'accepted', 'declined'] as const
export type IdeaState = (typeof IDEA_STATES)[number]

export const IDEA_STATE_WORDS: Record<IdeaState, { zh: string; en: string; tone: 'waiting' | 'good' | 'quiet' }> = {
  proposed: { zh: '待定', en: 'To be decided', tone: 'waiting' },
  accepted: { zh: '已采纳', en: 'Accepted', tone: 'good' },
  declined: { zh: '未采纳', en: 'Declined', tone: 'quiet' },
}
