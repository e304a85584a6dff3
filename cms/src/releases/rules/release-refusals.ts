import type { RefusalText } from '../../commands/commands.ts'
import type { StepRefusal } from './release-states.ts'

type Reason =
  | StepRefusal
  | 'members_not_ready'
  | 'gone'
  | 'not_published_yet'
  | 'not_your_price'
  | 'needs_instant'
  | 'undecided'
  | 'nothing_to_publish'
  | 'window_over'

/** Why a step of a release is refused, and what to do instead. */
export const RELEASE_REFUSALS: Record<Reason, RefusalText> = {
  wrong_state: {
    status: 409,
    zh: '发布包现在的状态不能这样做。请刷新页面查看最新状态。',
    en: 'The state of the release does not allow this. Reload the page to see where it stands.',
  },
  no_members: {
    status: 422,
    zh: '发布包里还没有内容，请先加入要上线的东西。',
    en: 'There is nothing in the release yet. Add what is to go live first.',
  },
  own_work: {
    status: 403,
    zh: '发布包里有你放进去的内容。一个人装包，另一个人批准：请运营或管理员里的另一位来批准。',
    en: 'You have put something into this release. Whoever fills it does not approve it: ask another of operations or an administrator.',
  },
  not_in_future: {
    status: 422,
    zh: '上线时间要在将来。要马上上线，请用“立即上线”。',
    en: 'The instant has to be in the future. To go live now, use “Go live now”.',
  },
  not_due: { status: 409, zh: '还没到时间。', en: 'Its instant has not come.' },
  has_failed: {
    status: 409,
    zh: '上次上线失败，请先处理原因再重试。',
    en: 'It failed the last time. See to the reason and try again.',
  },
  has_not_failed: { status: 409, zh: '没有失败可重试。', en: 'There is no failure to try again.' },
  members_not_ready: {
    status: 422,
    zh: '不能开始：{members}',
    en: 'It cannot start: {members}',
  },
  gone: { status: 404, zh: '找不到这条内容，可能已被删除。', en: 'This cannot be found; it may have been deleted.' },
  not_published_yet: {
    status: 422,
    zh: '它现在不在线上，没有可撤下的内容。',
    en: 'It is not public now, so there is nothing to withdraw.',
  },
  not_your_price: { status: 403, zh: '你的岗位不能改价格。', en: 'Your role may not change prices.' },
  needs_instant: {
    status: 422,
    zh: '请先定下上线时间，或用“立即上线”。',
    en: 'Decide on an instant first, or use “Go live now”.',
  },
  undecided: {
    status: 409,
    zh: '上线后有人改过这些地方，请逐条决定保留还是还原。',
    en: 'Somebody has changed these since. Decide for each whether it stays or goes back.',
  },
  nothing_to_publish: {
    status: 422,
    zh: '它还没有可发布的版本，请先保存。',
    en: 'It has no version to publish yet. Save it first.',
  },
  window_over: {
    status: 422,
    zh: '限时价的结束时间要晚于上线时间。',
    en: 'A window price has to end after the release goes live.',
  },
}
