import type { RefusalText } from '../../commands/commands.ts'

/** What each reason means to the outside: status and sentence. */
export const REVIEW_REFUSALS = {
  nothing_said: { status: 422, zh: '请写批注，或写建议的文字。', en: 'Write a comment or the words you suggest.' },
  text_changed: {
    status: 409,
    zh: '这段文字刚刚有改动，请刷新后重新选中。',
    en: 'This passage has just changed. Reload and select the words again.',
  },
  block_is_gone: {
    status: 409,
    zh: '这一块刚刚被移除，请刷新。',
    en: 'This block has just been taken out. Reload the page.',
  },
  no_such_thread: { status: 404, zh: '找不到这条批注。', en: 'This comment cannot be found.' },
  no_suggestion: { status: 409, zh: '这条批注没有可采纳的建议。', en: 'There is no suggestion to take here.' },
  words_are_gone: {
    status: 409,
    zh: '原文已改，这条建议不能直接采纳，请手工修改。',
    en: 'The text has changed, so this suggestion cannot be taken as it is. Edit it by hand.',
  },
  no_such_item: { status: 404, zh: '没有这一核对项。', en: 'There is no such item.' },
} as const satisfies Record<string, RefusalText>
