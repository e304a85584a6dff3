/** What people are told of. A kind is added here; whoever causes it calls `notify`. */
export const NOTIFICATION_KINDS = [
  'assigned',
  'mentioned',
  'commented',
  'due_soon',
  'overdue',
  'submitted',
  'changes_requested',
  'approved',
  'declined',
  'cancelled',
  'escalated',
  'creative_missing',
  'fact_sheet_ready',
  'fact_sheet_changed',
  'release_failed',
  'exception_ended',
  'alarm',
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

interface KindWords {
  /** `{actor}`, `{title}` and `{note}` are filled in */
  zh: string
  en: string
  /** `urgent`: something is late or broken */
  tone: 'plain' | 'urgent'
}

export const KIND_WORDS: Record<NotificationKind, KindWords> = {
  assigned: { zh: '{actor}把“{title}”交给了你', en: '{actor} gave you “{title}”', tone: 'plain' },
  mentioned: {
    zh: '{actor}在“{title}”里提到了你：{note}',
    en: '{actor} mentioned you in “{title}”: {note}',
    tone: 'plain',
  },
  commented: { zh: '{actor}在“{title}”里留言：{note}', en: '{actor} wrote in “{title}”: {note}', tone: 'plain' },
  due_soon: { zh: '“{title}”快到截止时间：{note}', en: '“{title}” is due soon: {note}', tone: 'plain' },
  overdue: { zh: '“{title}”已逾期，截止时间是 {note}', en: '“{title}” is overdue; it was due {note}', tone: 'urgent' },
  submitted: {
    zh: '{actor}提交了“{title}”，请审阅',
    en: '{actor} handed in “{title}” for you to look at',
    tone: 'plain',
  },
  changes_requested: {
    zh: '{actor}请你修改“{title}”：{note}',
    en: '{actor} asks for changes to “{title}”: {note}',
    tone: 'plain',
  },
  approved: { zh: '{actor}通过了“{title}”', en: '{actor} approved “{title}”', tone: 'plain' },
  declined: { zh: '{actor}没有采纳“{title}”：{note}', en: '{actor} declined “{title}”: {note}', tone: 'plain' },
  cancelled: { zh: '{actor}取消了“{title}”：{note}', en: '{actor} cancelled “{title}”: {note}', tone: 'plain' },
  escalated: {
    zh: '“{title}”又要返工，请主管裁定：{note}',
    en: '“{title}” would be reworked once more; a lead decides: {note}',
    tone: 'urgent',
  },
  creative_missing: {
    zh: '“{title}”即将开始，还缺已批准的图：{note}',
    en: '“{title}” begins soon and has no approved creative for {note}',
    tone: 'urgent',
  },
  fact_sheet_ready: { zh: '“{title}”的活动说明已发布，请阅读', en: 'Fact sheet of “{title}” to read', tone: 'plain' },
  fact_sheet_changed: {
    zh: '“{title}”的活动说明已变更，请重新阅读',
    en: 'The fact sheet of “{title}” has changed; please read it again',
    tone: 'plain',
  },
  release_failed: {
    zh: '上线批次“{title}”没有完成：{note}',
    en: 'The release “{title}” was not completed: {note}',
    tone: 'urgent',
  },
  exception_ended: {
    zh: '用语例外“{title}”已到期，线上仍在使用：{note}',
    en: 'The exception for “{title}” has ended and the word is still live in: {note}',
    tone: 'urgent',
  },
  alarm: { zh: '告警：{title}。{note}', en: 'Alarm: {title}. {note}', tone: 'urgent' },
}

const SYSTEM = { zh: '系统', en: 'The system' }

/** One notification as a sentence. */
export function notificationSentence(
  { kind, title, actor, note }: { kind: NotificationKind; title: string; actor: string | null; note: string },
  language: 'zh' | 'en',
): string {
  // A Chinese name meets the verb without a space; a Latin one in a Chinese sentence has one.
  const name = actor ?? SYSTEM[language]
  const spaced = language === 'zh' && /[\w)]$/.test(name) ? `${name} ` : name
  const words = { actor: spaced, title, note } as Record<string, string>
  const sentence = KIND_WORDS[kind][language].replaceAll(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '')
  return note === '' ? sentence.replace(/[：:]\s*$/, '') : sentence
}
