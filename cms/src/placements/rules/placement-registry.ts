/**
 * The places of the storefront that banners compete for. A place is added here and rendered by a block or
 * page of the storefront; its pixel contract is what the designer reads and the photo gate checks.
 */
export interface Placement {
  name: PlacementName
  label: { zh: string; en: string }
  where: { zh: string; en: string }
  /** how many banners show at once */
  shows: number
  desktop: { width: number; height: number }
  mobile: { width: number; height: number }
}

export const PLACEMENT_NAMES = [
  'home.hero',
  'home.promo',
  'category.top',
  'article.aside',
  'campaign.top',
  'search.empty',
] as const
export type PlacementName = (typeof PLACEMENT_NAMES)[number]

const wide = { width: 1920, height: 800 }
const tall = { width: 1080, height: 1350 }

export const PLACEMENTS: Record<PlacementName, Placement> = {
  'home.hero': {
    name: 'home.hero',
    label: { zh: '首页主横幅', en: 'Home hero' },
    where: { zh: '首页首屏', en: 'Top of the home page' },
    shows: 3,
    desktop: wide,
    mobile: tall,
  },
  'home.promo': {
    name: 'home.promo',
    label: { zh: '首页促销栏', en: 'Home promotions' },
    where: { zh: '首页中部', en: 'Middle of the home page' },
    shows: 2,
    desktop: wide,
    mobile: tall,
  },
  'category.top': {
    name: 'category.top',
    label: { zh: '类目页头', en: 'Category top' },
    where: { zh: '类目页顶部', en: 'Top of category pages' },
    shows: 1,
    desktop: wide,
    mobile: tall,
  },
  'article.aside': {
    name: 'article.aside',
    label: { zh: '文章旁栏', en: 'Beside articles' },
    where: { zh: '文章正文之后', en: 'After the text of an article' },
    shows: 1,
    desktop: wide,
    mobile: tall,
  },
  'campaign.top': {
    name: 'campaign.top',
    label: { zh: '活动页头', en: 'Campaign top' },
    where: { zh: '活动页顶部', en: 'Top of campaign pages' },
    shows: 1,
    desktop: wide,
    mobile: tall,
  },
  'search.empty': {
    name: 'search.empty',
    label: { zh: '搜索无结果', en: 'Empty search' },
    where: { zh: '搜索没有结果时', en: 'When a search finds nothing' },
    shows: 1,
    desktop: wide,
    mobile: tall,
  },
}

export const isPlacementName = (value: string): value is PlacementName =>
  (PLACEMENT_NAMES as readonly string[]).includes(value)
