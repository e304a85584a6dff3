interface Label {
  zh: string
  en: string
}

const stamp = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(at))

const WORDS = {
  zh: {
    page: '审稿',
    untitled: '未命名',
    edit: '编辑',
    compare: '与此对比',
    noBase: '不对比，读全文',
    lastLook: '我上次看过的',
    liveBase: '线上的',
    version: (at: string, hash: string, isPublished: boolean) =>
      `${stamp(at)} · ${hash.slice(0, 8)}${isPublished ? ' · 发布' : ''}`,
    changedSince: '你上次看过后有改动，上次是',
    seen: '标为已看',
    empty: '还没有文字。',
    noAlt: '没有替代文本',
    locales: { zh: '中文', en: '英文' },
    label: ({ zh }: Label) => zh,
    commentOnLine: '批注这一段',
    commentOnBlock: '批注这一块',
    blockIsGone: '这一块已移除',
    blockChanges: { added: '新增', removed: '移除', moved: '移动' },
    remarks: '批注',
    noRemarks: '没有待处理的批注。选中文字，或点段落与图块旁的 ✎，即可批注。',
    settled: '已解决',
    comment: '批注',
    body: '想说的话',
    suggestion: '建议改成',
    suggested: '建议改成',
    nothing: '（删去）',
    accepted: '已采纳',
    accept: '采纳建议',
    reply: '回复',
    resolve: '解决',
    reopen: '重新打开',
    lost: '原文已改',
    noChanges: '没有不同。',
    picturesBefore: '原来的图',
    picturesAfter: '现在的图',
    request: '要求修改',
  },
  en: {
    page: 'Review',
    untitled: 'Untitled',
    edit: 'Edit',
    compare: 'Compare with',
    noBase: 'Nothing, read it all',
    lastLook: 'What I looked at last',
    liveBase: 'What is live',
    version: (at: string, hash: string, isPublished: boolean) =>
      `${stamp(at)} · ${hash.slice(0, 8)}${isPublished ? ' · published' : ''}`,
    changedSince: 'Changed since you looked at',
    seen: 'I have seen this',
    empty: 'No words yet.',
    noAlt: 'No alternative text',
    locales: { zh: 'Chinese', en: 'English' },
    label: ({ en }: Label) => en,
    commentOnLine: 'Comment on this passage',
    commentOnBlock: 'Comment on this block',
    blockIsGone: 'This block was taken out',
    blockChanges: { added: 'Added', removed: 'Taken out', moved: 'Moved' },
    remarks: 'Comments',
    noRemarks: 'Nothing open. Select words, or press ✎ beside a passage, block or picture.',
    settled: 'Resolved',
    comment: 'Comment',
    body: 'What you want to say',
    suggestion: 'Suggested words',
    suggested: 'Suggested:',
    nothing: '(leave out)',
    accepted: 'taken',
    accept: 'Take the suggestion',
    reply: 'Reply',
    resolve: 'Resolve',
    reopen: 'Open again',
    lost: 'The text has changed',
    noChanges: 'No difference.',
    picturesBefore: 'Pictures before',
    picturesAfter: 'Pictures now',
    request: 'Changes requested',
  },
} as const

export type ReviewWords = (typeof WORDS)['zh' | 'en']

export const reviewWords = (language: string): ReviewWords => WORDS[language === 'en' ? 'en' : 'zh']
