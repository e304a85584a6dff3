/**
 * Money is an integer number of fen (1/100 yuan). Rates are integer basis points (1/10000). Rounding is
 * half away from zero, stated here once.
 */
export type Fen = number

export const isFen = (value: unknown): value is Fen => Number.isSafeInteger(value)

/** `value` times `basisPoints`/10000, rounded half away from zero. */
export function applyRate(value: Fen, basisPoints: number): Fen {
  const product = BigInt(value) * BigInt(basisPoints)
  const sign = product < 0n ? -1n : 1n
  const magnitude = product < 0n ? -product : product
  return Number(sign * ((magnitude + 5000n) / 10000n))
}

/**
 * Splits `amount` over `weights` so that the parts add up to it exactly: largest remainder, the earlier
 * part first where remainders tie. With no weight at all everything falls to the first part.
 * @throws RangeError for a negative or fractional input
 */
export function allocate(amount: Fen, weights: readonly Fen[]): Fen[] {
  if (!isFen(amount) || amount < 0)
    throw new RangeError('allocate: the amount must be a whole number of fen, not negative')
  if (weights.some((weight) => !isFen(weight) || weight < 0))
    throw new RangeError('allocate: weights must be whole and not negative')
  if (weights.length === 0) return []
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total === 0n) return weights.map((_, index) => (index === 0 ? amount : 0))
  const shares = weights.map((weight, index) => {
    const exact = BigInt(amount) * BigInt(weight)
    return { index, whole: exact / total, remainder: exact % total }
  })
  let rest = amount - shares.reduce((sum, share) => sum + Number(share.whole), 0)
  const parts = shares.map((share) => Number(share.whole))
  for (const share of shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )) {
    if (rest === 0) break
    parts[share.index] = (parts[share.index] ?? 0) + 1
    rest -= 1
  }
  return parts
}

/** `¥1,299.00`. */
export function formatFen(value: Fen): string {
  const sign = value < 0 ? '-' : ''
  const magnitude = Math.abs(value)
  const yuan = Math.floor(magnitude / 100).toLocaleString('en-US')
  return `${sign}¥${yuan}.${String(magnitude % 100).padStart(2, '0')}`
}

/** Reads what a person types (`1299`, `1,299.5`, `¥1299.00`) as fen; null when it is not an amount. */
export function parseYuan(text: string): Fen | null {
  const match = /^\s*[¥￥]?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*$/.exec(text)
  if (!match) return null
  const fen = Number(match[1]?.replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return isFen(fen) ? fen : null
}
