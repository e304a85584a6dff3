import type { PhotoFinding } from '@fangshi/media/contract'

export type TodoCode = PhotoFinding['code']

/** What each thing to do about a photograph is called in lists and filters. */
export const FINDING_LABELS: Readonly<Record<TodoCode, { zh: string; en: string }>> = {
  smaller_than_recommended: { zh: '尺寸偏小', en: 'Small' },
  ratio_differs: { zh: '比例不符', en: 'Other ratio' },
  blurred: { zh: '不清晰', en: 'Blurred' },
  under_exposed: { zh: '偏暗', en: 'Dark' },
  over_exposed: { zh: '偏亮', en: 'Bright' },
  subject_small: { zh: '主体太小', en: 'Small subject' },
  ground_not_white: { zh: '背景不够白', en: 'Ground not white' },
  transparent_parts: { zh: '有透明部分', en: 'See-through parts' },
  cmyk_converted: { zh: '印刷色 CMYK', en: 'CMYK' },
  no_profile: { zh: '缺颜色配置', en: 'No profile' },
  has_gps: { zh: '含拍摄地点', en: 'Holds a place' },
  animation_flattened: { zh: '动图', en: 'Animation' },
}

export const isTodoCode = (value: unknown): value is TodoCode =>
  typeof value === 'string' && Object.hasOwn(FINDING_LABELS, value)

/** What is still to be done: everything found that nobody has said to leave as it is. */
export function openTodo(findings: readonly PhotoFinding[], accepted: readonly TodoCode[]): TodoCode[] {
  return findings.map(({ code }) => code).filter((code) => !accepted.includes(code))
}
