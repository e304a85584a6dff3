import { sql } from '@payloadcms/db-postgres'
import { visibleInSql } from '../../time/time.ts'
import type { CategoryNode } from '../contract.ts'
import type { Reading } from './reading.ts'
import { sellableInSql } from './sellable-in-sql.ts'
import { joinWords, wordInSql } from './words-in-sql.ts'

export interface Category {
  id: string
  slug: string
  title: string
  summary: string | null
  parent: string | null
  /** id */
  picture: string | null
  seo: { title: string | null; description: string | null; picture: string | null }
}

/** The whole tree of categories in their order, as the mall is walked. It is small: a few hundred rows at most. */
export class CategoryTree {
  readonly #byId: ReadonlyMap<string, Category>
  readonly #children: ReadonlyMap<string | null, Category[]>

  constructor(categories: readonly Category[]) {
    this.#byId = new Map(categories.map((category) => [category.id, category]))
    this.#children = Map.groupBy(categories, (category) => {
      const { parent } = category
      // One whose parent is gone would be reached by nobody: it stands at the top.
      return parent !== null && this.#byId.has(parent) ? parent : null
    })
  }

  get(id: string): Category | null {
    return this.#byId.get(id) ?? null
  }

  withSlug(slug: string): Category | null {
    return [...this.#byId.values()].find((category) => category.slug === slug) ?? null
  }

  childrenOf(id: string | null): readonly Category[] {
    return this.#children.get(id) ?? []
  }

  /** From the top to the category itself. */
  pathTo(id: string): Category[] {
    const path: Category[] = []
    let current = this.get(id)
    while (current && !path.includes(current)) {
      path.unshift(current)
      current = current.parent === null ? null : this.get(current.parent)
    }
    return path
  }

  nodes(id: string | null = null): CategoryNode[] {
    return this.childrenOf(id).map((category) => ({
      id: category.id,
      slug: category.slug,
      title: category.title,
      children: this.nodes(category.id),
    }))
  }
}

export async function readCategoryTree(reading: Reading): Promise<CategoryTree> {
  const { rows } = await reading.db.execute(
    sql`select c.id::text, c.slug, ${wordInSql('title')} as title, ${wordInSql('summary')} as summary,
               c.parent_id::text as parent, c.picture_id::text as picture,
               json_build_object('title', ${wordInSql('seo_title')}, 'description', ${wordInSql('seo_description')},
                                 'picture', c.seo_picture_id) as seo
          from categories c ${joinWords('categories', 'c', reading.locale)} order by c."order", c.id`,
  )
  return new CategoryTree(rows as unknown as Category[])
}

/** How many products each category shows, its whole subtree counted and each product once; by category id. */
export async function productCounts(reading: Reading): Promise<Map<string, number>> {
  const { rows } = await reading.db.execute(
    sql`with recursive tree as (
          select id as top, id from categories
          union select tree.top, c.id from tree join categories c on c.parent_id = tree.id
        ), shown as (
          select p.id from products p where ${visibleInSql('p', reading.at)} and ${sellableInSql}
        )
        select tree.top::text as id, count(distinct shown.id)::int as count
          from tree join products_rels r on r.categories_id = tree.id and r.path = 'categories'
          join shown on shown.id = r.parent_id group by 1`,
  )
  return new Map((rows as { id: string; count: number }[]).map((row) => [row.id, row.count]))
}
