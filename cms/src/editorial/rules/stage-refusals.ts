import type { RefusalText } from '../../commands/commands.ts'
import type { StepRefusal } from './editorial-stages.ts'

export type StageRefusal = StepRefusal | 'not_what_you_saw' | 'changed_by_publishing' | 'restore_as_draft'

/** What each reason means to the outside: status and sentence. */
export const STAGE_REFUSALS: Record<StageRefusal, RefusalText> = {
  not_allowed: {
    status: 403,
    zh: '你的岗位没有这一步的权限。',
    en: 'Your role may not take this step.',
  },
  already_in_review: { status: 409, zh: '已经送审，等待审核。', en: 'It is in review already.' },
  already_approved: {
    status: 409,
    zh: '这一版内容已经批准，没有变化。',
    en: 'This very content is approved already.',
  },
  not_in_review: { status: 409, zh: '现在不在审核中。', en: 'It is not in review now.' },
  not_approved: {
    status: 409,
    zh: '这一版内容还没有批准，不能发布。请先送审，由同事批准。',
    en: 'Nobody has approved this content, so it cannot be published. Submit it and have a colleague approve it.',
  },
  changes_are_asked_for: {
    status: 409,
    zh: '已要求修改：请先改好，或说明理由后重新送审。',
    en: 'Changes were asked for: make them, or say why not and submit it again.',
  },
  own_work: {
    status: 403,
    zh: '你改过这份内容，须由没有改过它的同事批准。改动已可存为草稿并送审。',
    en: 'You edited this content, so a colleague who did not has to approve it. Save it as a draft and submit it.',
  },
  needs_a_word: {
    status: 422,
    zh: '请写明要改什么，或列出核对项。',
    en: 'Say in a word what is to be done, or list the items.',
  },
  has_errors: {
    status: 422,
    zh: '还不能送审：{findings}',
    en: 'It cannot be submitted yet: {findings}',
  },
  warnings_need_a_reason: {
    status: 422,
    zh: '有 {count} 处提醒，请改好或写明保留的理由：{findings}',
    en: '{count} warnings: mend them or say why they stay: {findings}',
  },
  not_public: {
    status: 409,
    zh: '它现在没有发布，无需撤下。',
    en: 'It is not published, so there is nothing to take down.',
  },
  not_what_you_saw: {
    status: 409,
    zh: '你看过之后内容又有改动，请刷新看过新内容再决定。',
    en: 'The content has changed since you looked at it. Reload, look again, then decide.',
  },
  changed_by_publishing: {
    status: 409,
    zh: '要发布的内容没有别人看过。请先存为草稿并送审，批准后发布的就是批准的那一版。',
    en: 'Nobody else has seen what would be published. Save it as a draft and submit it; what is approved is what goes live.',
  },
  restore_as_draft: {
    status: 409,
    zh: '这个旧版本没有批准过：请恢复为草稿，送审后再发布。线上内容没有改动。',
    en: 'This old version was never approved: restore it as a draft and submit it. What is live is unchanged.',
  },
}
