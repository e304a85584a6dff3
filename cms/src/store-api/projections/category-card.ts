import type { CategoryCard } from '../contract.ts'
import type { FindPicture } from './picture.ts'

interface CardCategory {
  id: string
  slug: string
  title: string
  summary: string | null
  picture: string | null
}

/** `productCount`: of the whole subtree */
export const categoryCard = (category: CardCategory, productCount: number, picture: FindPicture): CategoryCard => ({
  id: category.id,
  slug: category.slug,
  title: category.title,
  summary: category.summary || null,
  picture: picture(category.picture),
  productCount,
})
