const WORDS = {
  zh: {
    done: '操作成功',
    unreachable: '连接不上服务器，请检查网络后重试。什么也没有改动。',
    failed: '服务器出错了，操作没有完成。请稍后重试。',
    loading: '正在读取…',
    retry: '重试',
    working: '正在处理…',
    dismiss: '取消',
    remove: '移除',
    notAnAmount: '这不是金额，请写成 1299.00 这样',
    needed: '必填',
    notPieces: '请填写整数',
    nothingToDo: '你现在没有可以做的操作。',
  },
  en: {
    done: 'Done',
    unreachable: 'The server cannot be reached. Check your connection and try again. Nothing was changed.',
    failed: 'The server failed and the step was not taken. Try again later.',
    loading: 'Reading…',
    retry: 'Try again',
    working: 'Working…',
    dismiss: 'Cancel',
    remove: 'Remove',
    notAnAmount: 'Not an amount: write it like 1299.00',
    needed: 'Required',
    notPieces: 'A whole number, please',
    nothingToDo: 'There is nothing for you to do here now.',
  },
} as const

/** What every desk says, in the person's language. */
export const deskWords = (language: string): (typeof WORDS)['zh' | 'en'] => WORDS[language === 'en' ? 'en' : 'zh']
