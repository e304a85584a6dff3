/** What decides a picture's place among those that came with it. */
export interface Placed {
  /** place of its SKU among the product's; pictures of the product itself come first */
  skuOrder: number
  /** null: the name held no number; such a picture stands before the numbered ones */
  position: number | null
  /** of copies of one name */
  copy: number
  path: string
}

const byName = new Intl.Collator('zh', { numeric: true, sensitivity: 'base' })

/** The order pictures of one product are shown in: by SKU, by number, by name as people count (2 before 10). */
export const comparePlaced = (a: Placed, b: Placed): number =>
  a.skuOrder - b.skuOrder ||
  (a.position ?? 0) - (b.position ?? 0) ||
  a.copy - b.copy ||
  byName.compare(a.path, b.path) ||
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

/** Where pictures go that have no neighbour of their own batch yet. */
export type Placement = 'append' | 'front'

/**
 * The gallery with `adding` in it. `batch` is every picture of the batch for this product in its order: a late picture
 * (a retry, a decision) takes its place between those that came before it. Nothing that is there is moved or lost.
 */
export function arrangeGallery(
  gallery: readonly string[],
  batch: readonly string[],
  adding: ReadonlySet<string>,
  placement: Placement,
): string[] {
  const next = [...gallery]
  for (const [at, id] of batch.entries()) {
    if (!adding.has(id) || next.includes(id)) continue
    const before = batch.slice(0, at).findLast((other) => next.includes(other))
    const after = batch.slice(at + 1).find((other) => next.includes(other))
    if (before !== undefined) next.splice(next.indexOf(before) + 1, 0, id)
    else if (after !== undefined) next.splice(next.indexOf(after), 0, id)
    else if (placement === 'front') next.unshift(id)
    else next.push(id)
  }
  return next
}

/** The gallery with `coming` in the place of `going`; unchanged when `going` is not in it. */
export function swapPicture(gallery: readonly string[], going: string, coming: string): string[] {
  if (!gallery.includes(going)) return [...gallery]
  if (gallery.includes(coming)) return gallery.filter((id) => id !== going)
  return gallery.map((id) => (id === going ? coming : id))
}
