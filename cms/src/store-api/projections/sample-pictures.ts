import type { Picture, ProductCard } from '../contract.ts'

/** A picture for tests, rendered unless told otherwise. */
export const samplePicture = (id: string, { rendered = true }: { rendered?: boolean } = {}): Picture => ({
  id,
  alt: `alt of ${id}`,
  width: 1600,
  height: 1200,
  focal: { x: 0.5, y: 0.5 },
  color: '#aabbcc',
  thumbhash: null,
  parts: [],
  crops: rendered
    ? {
        full: { width: 800, height: 600, sources: [{ format: 'jpeg', width: 800, height: 600, url: `/m/${id}.jpeg` }] },
      }
    : {},
})

/** A product card for tests. */
export const sampleCard = (id: string): ProductCard => ({
  id,
  slug: id,
  title: id,
  subtitle: null,
  brand: null,
  picture: null,
  priceFrom: 100,
  priceTo: 100,
  compareAt: null,
  stock: 'in',
  badge: null,
})
