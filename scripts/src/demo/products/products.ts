import type { DemoProduct } from '../define-product.ts'
import { CAMERAS } from './cameras.ts'
import { COMPUTER_PARTS } from './computer-parts.ts'
import { COMPUTERS } from './computers.ts'
import { FURNITURE } from './furniture.ts'
import { PLANTS } from './plants.ts'
import { SHOES } from './shoes.ts'
import { SPORTS } from './sports.ts'

/** Every product of the demo mall, street by street. */
export const PRODUCTS: readonly DemoProduct[] = [
  ...SHOES,
  ...FURNITURE,
  ...CAMERAS,
  ...COMPUTERS,
  ...COMPUTER_PARTS,
  ...PLANTS,
  ...SPORTS,
]
