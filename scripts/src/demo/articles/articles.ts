import type { DemoArticle } from './define-article.ts'
import { DOWNSTAIRS_COURT } from './downstairs-court.ts'
import { FIRST_CAMP } from './first-camp.ts'
import { GOOD_CHAIR } from './good-chair.ts'
import { OLD_CAMERA } from './old-camera.ts'
import { RUNNING_SHOES } from './running-shoes.ts'
import { THREE_COPIES } from './three-copies.ts'
import { TULIP_WEEKS } from './tulip-weeks.ts'
import { WATERING } from './watering.ts'

/** Six live, one yet to come, one expired. */
export const ARTICLES: readonly DemoArticle[] = [
  OLD_CAMERA,
  RUNNING_SHOES,
  GOOD_CHAIR,
  WATERING,
  FIRST_CAMP,
  THREE_COPIES,
  DOWNSTAIRS_COURT,
  TULIP_WEEKS,
]
