import { transactionOf } from '../../database/transaction.ts'
import type { RehearsalFinding } from '../../releases/releases.ts'
import { doubtfulPrices } from './doubtful-prices.ts'
import { emptyPlaces } from './empty-places.ts'
import { missingPictures } from './missing-pictures.ts'
import { paleWords } from './pale-words.ts'
import type { Rehearsed } from './rehearsed.ts'
import { shortProducts } from './short-products.ts'

/** Everything beside approvals and words that can be seen without opening a page. */
export async function lookAtMembers(look: Omit<Rehearsed, 'tx'>): Promise<RehearsalFinding[]> {
  const rehearsed = { ...look, tx: await transactionOf(look.req) }
  const found: RehearsalFinding[] = []
  // One after another: they share a transaction, and its connection does one thing at a time.
  for (const kind of [missingPictures, paleWords, doubtfulPrices, shortProducts, emptyPlaces])
    found.push(...(await kind(rehearsed)))
  return found
}
