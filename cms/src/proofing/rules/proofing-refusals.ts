import type { RefusalText } from '../../commands/commands.ts'
import type { ReviewRefusal } from './review-states.ts'

type Refusal =
  | ReviewRefusal
  | 'no_file'
  | 'already_shown'
  | 'original_missing'
  | 'no_such_version'
  | 'no_such_comment'
  | 'not_in_the_picture'
  | 'already_resolved'
  | 'not_resolved'
  | 'not_your_words'
  | 'has_replies'

/** What each reason means to the outside: status and sentence. */
export const PROOFING_REFUSALS: Record<Refusal, RefusalText> = {
  already_in_review: { status: 409, zh: '已经送审，等待审核。', en: 'It is in review already.' },
  already_approved: { status: 409, zh: '当前版本已批准，没有变化。', en: 'What is shown is approved already.' },
  changes_are_asked_for: {
    status: 409,
    zh: '已要求修改：请先上传新版本，或说明后重新送审。',
    en: 'Changes were asked for: upload a new version or submit it again first.',
  },
  not_in_review: { status: 409, zh: '现在不在审核中。', en: 'It is not in review.' },
  own_work: {
    status: 403,
    zh: '自己上传或编辑的版本须由同事批准。',
    en: 'A colleague has to approve what you uploaded or edited yourself.',
  },
  not_this_version: {
    status: 409,
    zh: '你看的版本已被改动，请刷新看过之后再决定。',
    en: 'What you looked at has changed since. Reload, look again, then decide.',
  },
  no_file: { status: 422, zh: '请选择一张图片文件。', en: 'Choose a picture file.' },
  already_shown: { status: 409, zh: '现在显示的就是这一版，没有变化。', en: 'This is what is shown already.' },
  original_missing: {
    status: 409,
    zh: '这一版的原图不在存储里，无法恢复。请联系技术。',
    en: 'The original of this version is missing from the store. Ask the technicians.',
  },
  no_such_version: { status: 404, zh: '没有这个版本。', en: 'There is no such version.' },
  no_such_comment: {
    status: 404,
    zh: '找不到这条圈点，可能已被删除。',
    en: 'This comment cannot be found; it may be gone.',
  },
  not_in_the_picture: { status: 422, zh: '圈点的位置不在画面内。', en: 'The mark does not lie inside the picture.' },
  already_resolved: { status: 409, zh: '这条圈点已解决。', en: 'This comment is resolved already.' },
  not_resolved: { status: 409, zh: '这条圈点还没有解决。', en: 'This comment is not resolved.' },
  not_your_words: { status: 403, zh: '只能删除自己写的话。', en: 'Only your own words are yours to remove.' },
  has_replies: {
    status: 409,
    zh: '同事已经回复，不能删除；处理完请标为已解决。',
    en: 'Colleagues have replied, so it stays; mark it resolved when it is done.',
  },
}
