const WORDS = {
  zh: {
    desk: '退款处理',
    payOut: '确认已打款',
    payOutHint: '转账或现金退给顾客后再确认。金额必须与退款金额一致。',
    amount: '金额（元）',
    note: '备注（流水号、收款人等）',
    order: '订单',
    reason: '原因',
    by: '发起',
    system: '系统自动',
    paidOutBy: '打款',
    providerPays: '由支付渠道自动退回，无需打款。',
    filters: '常用筛选',
  },
  en: {
    desk: 'Work on this refund',
    payOut: 'Confirm payout',
    payOutHint: 'Confirm after the money has been handed over. The amount must be exactly the refund.',
    amount: 'Amount (yuan)',
    note: 'Note (reference, recipient)',
    order: 'Order',
    reason: 'Reason',
    by: 'Given by',
    system: 'The system',
    paidOutBy: 'Paid out',
    providerPays: 'The payment provider gives it back; nothing to pay out.',
    filters: 'Saved filters',
  },
} as const

export const refundWords = (language: 'zh' | 'en') => WORDS[language]
