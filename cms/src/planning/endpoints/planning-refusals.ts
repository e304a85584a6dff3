import { type RefusalText, Refused } from '../../commands/commands.ts'

const REFUSALS = {
  not_a_day: { status: 422, zh: '日期要写成 2026-11-01 这样。', en: 'Write days like 2026-11-01.' },
  too_many_days: { status: 422, zh: '一次最多看 92 天。', en: 'At most 92 days at once.' },
  not_a_filter: {
    status: 422,
    zh: '筛选条件无效，请重新选择。',
    en: 'This filter is not one; choose again.',
  },
  ends_first: { status: 422, zh: '结束时间必须晚于开始时间。', en: 'The end must be later than the beginning.' },
  not_yours: {
    status: 403,
    zh: '你的岗位不能改这类内容的时间。请联系运营，或把它指给能改的同事。',
    en: 'Your role may not change the time of this kind of thing. Ask operations, or give it to somebody who may.',
  },
  no_such_person: {
    status: 422,
    zh: '找不到这位同事，或其账号已停用。',
    en: 'There is no such colleague, or their account is not in use.',
  },
} as const satisfies Record<string, RefusalText>

/** A refusal of the planning pages. */
export const refusePlan = (reason: keyof typeof REFUSALS): Refused => new Refused(reason, REFUSALS[reason])
