/** A price ready for setting: the whole yuan large, the decimals small. */
export interface PriceParts {
  sign: '¥'
  /** grouped whole yuan, `1,299` */
  yuan: string
  /** two digits */
  cents: string
}

/** @param fen whole fen, not negative. @throws {RangeError} on anything else */
export function priceParts(fen: number): PriceParts {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`A price is whole fen, not ${fen}`)
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return { sign: '¥', yuan, cents: String(fen % 100).padStart(2, '0') }
}

/** `129900` → `¥1,299.00` */
export function formatPrice(fen: number): string {
  const { sign, yuan, cents } = priceParts(fen)
  return `${sign}${yuan}.${cents}`
}

/** Decimal yuan for machines (JSON-LD, meta tags): `129900` → `1299.00` */
export function decimalYuan(fen: number): string {
  const { yuan, cents } = priceParts(fen)
  return `${yuan.replaceAll(',', '')}.${cents}`
}
