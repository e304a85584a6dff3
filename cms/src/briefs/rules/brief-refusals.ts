import type { RefusalText } from '../../commands/commands.ts'
import type { BriefRefusal } from './brief-states.ts'

/** What each reason means to the outside: status and sentence. */
export const BRIEF_REFUSALS = {
  not_now: {
    status: 409,
    zh: '需求单现在的状态（{state}）不能这样做，请刷新看看最新进展。',
    en: 'The brief is “{state}” now, which does not allow this. Reload to see how it stands.',
  },
  not_yours_to_decide: {
    status: 403,
    zh: '只有提需求的人和主管能这样做。',
    en: 'Only whoever asked for it, or a lead, may do this.',
  },
  not_yours_to_do: {
    status: 403,
    zh: '这条需求单是给别的岗位的。可以请主管指派给你。',
    en: 'This brief is for another role. A lead can assign it to you.',
  },
  own_work: {
    status: 403,
    zh: '自己交付的要由别人验收，请提需求的人或主管来看。',
    en: 'Somebody else accepts what you delivered: whoever asked for it, or a lead.',
  },
  somebody_else_has_it: {
    status: 409,
    zh: '已有同事负责这条需求单。要换人，请提需求的人或主管重新指派。',
    en: 'A colleague has this brief. Whoever asked for it, or a lead, can assign it anew.',
  },
  lead_decides: {
    status: 403,
    zh: '已经返工多次，由主管决定再改还是通过。',
    en: 'It was reworked several times: a lead decides whether once more or not.',
  },
  incomplete: {
    status: 422,
    zh: '需求单还缺：{missing}。补齐并保存后再提交，省得来回返工。',
    en: 'The brief still lacks: {missing}. Fill them in and save before you submit; it saves rework.',
  },
  nothing_delivered: {
    status: 422,
    zh: '请先选择交付的内容。',
    en: 'Choose what you deliver first.',
  },
  does_not_fit: { status: 422, zh: '还不符合需求：{findings}', en: 'Not as the brief asks yet: {findings}' },
  due_in_the_past: {
    status: 422,
    zh: '截止时间已经过去，请选一个将来的时间。',
    en: 'This time has passed. Choose one that is still to come.',
  },
  not_a_time: {
    status: 422,
    zh: '请按“2026-11-11 10:00”填写时间。',
    en: 'Write the time like 2026-11-11 10:00.',
  },
  idea_decided: { status: 409, zh: '这个选题已经有结论了。', en: 'This idea has been decided on already.' },
  no_launch: {
    status: 422,
    zh: '活动还没有开始时间，算不出截止时间。请先填写活动时段并保存。',
    en: 'The campaign has no beginning yet, so no due times can be reckoned. Give it a window and save first.',
  },
  planned_already: {
    status: 409,
    zh: '这个活动已按此模板建过需求单。',
    en: 'This campaign has briefs from this template already.',
  },
  nothing_to_move: { status: 409, zh: '没有需要移动的截止时间。', en: 'There is no due time to move.' },
} as const satisfies Record<BriefRefusal | string, RefusalText>
