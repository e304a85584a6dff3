import { Brands } from './collections/brands.ts'
import { Categories } from './collections/categories.ts'
import { Products } from './collections/products.ts'
import { Skus } from './collections/skus.ts'

export { knowingCategories } from './category-path.ts'
export { knowingWhatSkusAsk, productOfSku, tagsOfProduct } from './what-skus-ask.ts'

export const catalogCollections = [Products, Skus, Categories, Brands]
