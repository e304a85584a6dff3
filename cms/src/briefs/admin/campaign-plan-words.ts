import { ROLE_LABELS } from '../../permissions/permissions.ts'

const rolesIn = (language: 'zh' | 'en'): Record<string, string> =>
  Object.fromEntries(Object.entries(ROLE_LABELS).map(([role, label]) => [role, label[language]]))

const WORDS = {
  zh: {
    title: '需求单',
    done: '已验收',
    none: '这个活动还没有需求单。',
    gaps: '还没有已发布横幅的展位：',
    task: '事项',
    state: '状态',
    with: '谁',
    due: '截止',
    overdue: '逾期',
    fromTemplate: '从模板生成需求单',
    template: '模板',
    preview: '看看会生成什么',
    make: '生成 {n} 条需求单',
    made: '已生成 {n} 条需求单',
    tight: '时间紧：按模板应更早',
    dismiss: '先不生成',
    moved: '活动开始时间改了，这些截止时间要跟着改吗？',
    before: '原来',
    after: '改为',
    moveAll: '移动这 {n} 条',
  },
  en: {
    title: 'Briefs',
    done: 'accepted',
    none: 'No briefs for this campaign yet.',
    gaps: 'Places without a published banner:',
    task: 'What',
    state: 'State',
    with: 'With',
    due: 'Due',
    overdue: 'overdue',
    fromTemplate: 'Make briefs from a template',
    template: 'Template',
    preview: 'See what would be made',
    make: 'Make {n} briefs',
    made: '{n} briefs made',
    tight: 'tight: the template wants it earlier',
    dismiss: 'Not now',
    moved: 'The campaign begins at another time. Move these due times with it?',
    before: 'Was',
    after: 'Becomes',
    moveAll: 'Move these {n}',
  },
} as const

/** What the plan of a campaign says, in the person's language. */
export const campaignPlanWords = (language: 'zh' | 'en') => ({ ...WORDS[language], roles: rolesIn(language) })
