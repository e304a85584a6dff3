import { type RefusalText, Refused } from '../commands/commands.ts'

const REFUSALS = {
  too_many_files: {
    status: 422,
    zh: '一批最多 {most} 个文件，请分几次拖入。',
    en: 'A batch holds at most {most} files; drop them in parts.',
  },
  no_file: { status: 400, zh: '请求里没有文件。', en: 'The request holds no file.' },
  file_busy: {
    status: 409,
    zh: '这个文件正在处理，请稍候再试。',
    en: 'This file is being taken right now; try again in a moment.',
  },
  product_gone: {
    status: 404,
    zh: '商品已被删除，照片留在未匹配里。',
    en: 'The product was deleted; its pictures wait among the unmatched.',
  },
  sku_elsewhere: {
    status: 422,
    zh: '这个单品不属于所选商品，请重新选择。',
    en: 'This SKU is not of the chosen product; choose again.',
  },
  attaching_failed: {
    status: 422,
    zh: '没能写进商品：{reason}',
    en: 'They could not be written to the product: {reason}',
  },
  not_undecided: {
    status: 409,
    zh: '这张照片已经有人处理过了，请刷新后再看。',
    en: 'Somebody has decided about this picture already; reload and look again.',
  },
} as const satisfies Record<string, RefusalText>

/** A refusal of the intake page. */
export const refuseIntake = (reason: keyof typeof REFUSALS, details: Record<string, string | number> = {}): Refused =>
  new Refused(reason, REFUSALS[reason], details)
