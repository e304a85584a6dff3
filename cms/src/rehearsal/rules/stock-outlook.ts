import type { Sentence } from '../../commands/commands.ts'

/** The stock of one SKU and what is likely to be wanted of it. */
export interface StockOutlook {
  code: string
  available: number
  /** pieces sold in the last 28 days */
  soldLately: number
  takesBackorders: boolean
}

const SOLD_OVER_DAYS = 28
/** What is shown to everybody has to last so long. days */
const LASTS_DAYS = 7
/** Below this it is short however little was sold. pieces */
const LEAST = 5

/** Pieces a release should find on the shelf. */
export const wantedStock = (soldLately: number): number =>
  Math.max(LEAST, Math.ceil((soldLately / SOLD_OVER_DAYS) * LASTS_DAYS))

/** Null: there is enough, or more can be ordered. */
export function stockFinding(outlook: StockOutlook): (Sentence & { severity: 'error' | 'warning' }) | null {
  const { code, available, soldLately, takesBackorders } = outlook
  if (takesBackorders) return null
  if (available <= 0) return { severity: 'error', zh: `${code} 已售罄。`, en: `${code} is sold out.` }
  const wanted = wantedStock(soldLately)
  if (available >= wanted) return null
  return {
    severity: 'warning',
    zh: `${code} 只剩 ${available} 件，按近 28 天的销量一周约需 ${wanted} 件。`,
    en: `Only ${available} of ${code} are left; by the last 28 days a week takes about ${wanted}.`,
  }
}
