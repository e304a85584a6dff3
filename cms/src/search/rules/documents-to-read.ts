/** A change as the outbox tells it. */
export interface ToldChange {
  docId: string
  tags: readonly string[]
}

/** What has to be read again and indexed, each once. */
export interface DocumentsToRead {
  products: Set<string>
  articles: Set<string>
  /** everything of these brands, categories (with all below them) and topics */
  brands: Set<string>
  categories: Set<string>
  topics: Set<string>
}

/**
 * Which documents a batch of changes touches. A change of a product also carries the tags of its brand and
 * its categories, for the pages that list it: those widen to all their products only when the brand or the
 * category itself is what changed.
 */
export function documentsToRead(changes: Iterable<ToldChange>): DocumentsToRead {
  const found: DocumentsToRead = {
    products: new Set(),
    articles: new Set(),
    brands: new Set(),
    categories: new Set(),
    topics: new Set(),
  }
  for (const { docId, tags } of changes) {
    for (const tag of tags) {
      const at = tag.indexOf(':')
      if (at < 0) continue
      const id = tag.slice(at + 1)
      switch (tag.slice(0, at)) {
        case 'product':
          found.products.add(id)
          break
        case 'article':
          found.articles.add(id)
          break
        case 'brand':
          if (id === docId) found.brands.add(id)
          break
        case 'category':
          if (id === docId) found.categories.add(id)
          break
        case 'topic':
          if (id === docId) found.topics.add(id)
          break
      }
    }
  }
  return found
}
