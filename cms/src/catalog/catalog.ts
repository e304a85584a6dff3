import { Brands } from './collections/brands.ts'
import { Categories } from './collections/categories.ts'
import { Products } from './collections/products.ts'
import { Skus } from './collections/skus.ts'

export { productTags } from './product-tags.ts'

export const catalogCollections = [Products, Skus, Categories, Brands]
