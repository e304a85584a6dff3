import type { Sentence } from './refused.ts'

/** What the fields of command bodies are called, for the sentence that says which one to check. */
export const FIELD_WORDS: Record<string, Sentence> = {
  amount: { zh: '金额', en: 'amount' },
  note: { zh: '备注', en: 'note' },
  reason: { zh: '原因', en: 'reason' },
  text: { zh: '粘贴的内容', en: 'pasted lines' },
  carrier: { zh: '快递公司', en: 'carrier' },
  trackingNumber: { zh: '运单号', en: 'tracking number' },
  body: { zh: '回复内容', en: 'message' },
  assignee: { zh: '负责人', en: 'assignee' },
  priority: { zh: '优先级', en: 'priority' },
  sku: { zh: 'SKU', en: 'SKU' },
  quantity: { zh: '数量', en: 'quantity' },
  reference: { zh: '单据号', en: 'reference' },
  lines: { zh: '明细', en: 'lines' },
  ids: { zh: '选中的素材', en: 'selected assets' },
  add: { zh: '标签', en: 'tags' },
  remove: { zh: '标签', en: 'tags' },
  to: { zh: '替换成的素材或标签', en: 'what takes its place' },
  folder: { zh: '文件夹', en: 'folder' },
  from: { zh: '开始时间', en: 'beginning' },
  until: { zh: '结束时间', en: 'end' },
  owner: { zh: '负责人', en: 'owner' },
  attachments: { zh: '附件', en: 'attachments' },
}
