import { sql } from '@payloadcms/db-postgres'
import { type Caller, type Executor, transactionOf } from '../database/transaction.ts'
import type { StoreLocale } from '../store-api/contract.ts'
import { visibleFilter } from '../time/time.ts'
import { askCurrentEngine } from './ask-current-engine.ts'
import { readPins } from './read-pins.ts'
import { FOR_SALE, productsAmong, productsNotAmong } from './rules/listing-criteria.ts'
import { productOfDocument } from './rules/product-document.ts'
import { normalisedCode, readShopperQuery } from './rules/shopper-query.ts'

export interface Suggestions {
  productIds: string[]
  categoryIds: string[]
  articleIds: string[]
}

const PRODUCTS = 6
const ARTICLES = 3
const CATEGORIES = 3

/**
 * What somebody who has typed this much may mean, visible at `at`. While Meilisearch is away only
 * categories are suggested: a keystroke must not cost the database a search.
 */
export async function suggest(
  caller: Caller,
  request: { q: string; locale: StoreLocale; at: Date; epoch?: string },
): Promise<Suggestions> {
  const { text } = readShopperQuery(request.q)
  if (text === '') return { productIds: [], categoryIds: [], articleIds: [] }
  const { locale, at } = request
  const db = await transactionOf(caller)
  const { pinned, hidden } = await readPins(db, text, at)
  const [found, categoryIds] = await Promise.all([
    askCurrentEngine(
      caller,
      (engine) => {
        const base = {
          q: text,
          matchingStrategy: 'all' as const,
          attributesToRetrieve: ['id'],
          ...(locale === 'zh' ? { locales: ['cmn' as const] } : {}),
        }
        const visible = visibleFilter(at)
        return engine.queries.multiSearch({
          queries: [
            {
              ...base,
              indexUid: engine.uid(`products_${locale}`),
              filter: [visible, FOR_SALE, ...productsNotAmong([...pinned, ...hidden])],
              limit: PRODUCTS,
            },
            { ...base, indexUid: engine.uid(`articles_${locale}`), filter: visible, limit: ARTICLES },
            {
              ...base,
              q: '',
              indexUid: engine.uid(`products_${locale}`),
              filter: [visible, FOR_SALE, ...productsAmong(pinned)],
              limit: pinned.length,
            },
          ],
        })
      },
      request.epoch,
    ),
    categoriesNamed(db, text),
  ])
  const idsOf = (index: number): string[] =>
    (found?.results[index]?.hits ?? []).map((hit) => productOfDocument(String(hit.id)))
  const there = new Set(idsOf(2))
  const productIds = [...pinned.filter((id) => there.has(id)), ...idsOf(0)].slice(0, PRODUCTS)
  return { productIds, categoryIds, articleIds: idsOf(1) }
}

/** Categories whose name holds the text, or whose address, which is pinyin, begins with it. */
async function categoriesNamed(db: Executor, text: string): Promise<string[]> {
  const literal = (value: string): string => value.replace(/[\\%_]/g, '\\$&')
  const latin = normalisedCode(text)
  const { rows } = await db.execute(sql`
    select c.id from categories c
     where exists (select 1 from categories_locales l where l._parent_id = c.id and l.title ilike ${`%${literal(text)}%`})
        ${latin.length >= 2 ? sql`or replace(c.slug, '-', '') like ${`${literal(latin)}%`}` : sql``}
     order by c."order", c.slug limit ${CATEGORIES}`)
  return (rows as { id: string }[]).map((row) => row.id)
}
