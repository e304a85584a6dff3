/** A price as the shop says it on a banner: whole yuan without decimals; 起 or "from" when variants cost more. */
export function priceText(fen: number, isFrom: boolean, locale: 'zh' | 'en'): string {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  const cents = fen % 100
  const amount = `¥${yuan}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`
  if (!isFrom) return amount
  return locale === 'zh' ? `${amount} 起` : `from ${amount}`
}
