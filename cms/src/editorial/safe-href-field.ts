/** A path of the shop (`/products/x`) or an https address; nothing a script could hide in. */
export function isSafeHref(
  value: unknown,
  { req, required }: { req: { i18n: { language: string } }; required?: boolean },
): true | string {
  if ((value == null || value === '') && !required) return true
  if (typeof value === 'string' && /^(\/(?![/\\])\S*|https:\/\/\S+)$/.test(value)) return true
  return req.i18n.language === 'zh'
    ? '请填写以 / 开头的站内路径，或 https:// 开头的网址。'
    : 'Give a path of the shop that begins with /, or an address that begins with https://.'
}
