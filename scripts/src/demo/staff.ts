/** The people of the demo team by their role; each signs in as `<role>@fangshi.test`. */
export const STAFF_NAMES: Readonly<Record<string, string>> = {
  admin: '顾长林',
  operations: '许念安',
  service: '苏小满',
  fulfilment: '郑大川',
  designer: '叶知秋',
  copywriter: '沈知微',
  marketing: '何乔',
  finance: '温静言',
  tech: '方一鸣',
}
