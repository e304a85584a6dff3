import type { Breakpoint, PixelContract } from './pixel-contract.ts'

/**
 * The places of the storefront that banners compete for. A place is added here and rendered by a block or
 * page of the storefront; its pixel contract is what the designer reads and what art is refused by.
 */
export interface Placement {
  name: PlacementName
  label: { zh: string; en: string }
  where: { zh: string; en: string }
  /** how many banners show at most */
  shows: number
  arrangement: Arrangement
  /** what stands there when no banner does */
  fallback: PlacementFallback
  contract: Record<Breakpoint, PixelContract>
}

/** `spread`: all at once; `carousel`: one at a time, in turns; `single`: there is only one. */
export type Arrangement = 'spread' | 'carousel' | 'single'

/** `nothing`: the page closes up; `mallSign`: the name of the mall and its line, drawn by the storefront itself. */
export type PlacementFallback = 'nothing' | 'mallSign'

export const FALLBACK_LABELS: Record<PlacementFallback, { zh: string; en: string }> = {
  nothing: { zh: '不占位，下面的内容上移', en: 'Nothing: what follows moves up' },
  mallSign: { zh: '内置招牌：商城名称与标语', en: 'Built-in sign: name of the mall and its line' },
}

export const ARRANGEMENT_LABELS: Record<Arrangement, { zh: string; en: string }> = {
  spread: { zh: '同时展示', en: 'side by side' },
  carousel: { zh: '轮播', en: 'in turns' },
  single: { zh: '只展示一张', en: 'one alone' },
}

/** Half of a picture is the most that may go: a landscape photograph fits a wide place, an upright one does not. */
const cut = { warned: 0.1, refused: 0.5 }

const wide: PixelContract = {
  recommended: { width: 1920, height: 800 },
  minimum: { width: 1200, height: 500 },
  cut,
  safeArea: { x: 0.05, y: 0.1, width: 0.9, height: 0.8 },
  weight: { budget: 320_000, servedWidth: 1920 },
}

const tall: PixelContract = {
  recommended: { width: 1080, height: 1350 },
  minimum: { width: 640, height: 800 },
  cut,
  safeArea: { x: 0.06, y: 0.06, width: 0.88, height: 0.88 },
  weight: { budget: 160_000, servedWidth: 780 },
}

const opening = { desktop: wide, mobile: tall }

/** Beside an article a banner is a column wide. */
const aside = {
  desktop: { ...wide, minimum: { width: 800, height: 334 }, weight: { budget: 200_000, servedWidth: 960 } },
  mobile: tall,
}

const DECLARED = {
  'home.hero': {
    label: { zh: '首页主横幅', en: 'Home hero' },
    where: { zh: '首页首屏', en: 'Top of the home page' },
    shows: 3,
    arrangement: 'spread',
    fallback: 'mallSign',
    contract: opening,
  },
  'home.promo': {
    label: { zh: '首页促销栏', en: 'Home promotions' },
    where: { zh: '首页中部', en: 'Middle of the home page' },
    shows: 4,
    arrangement: 'carousel',
    fallback: 'nothing',
    contract: opening,
  },
  'category.top': {
    label: { zh: '类目页头', en: 'Category top' },
    where: { zh: '类目页顶部', en: 'Top of category pages' },
    shows: 1,
    arrangement: 'single',
    fallback: 'nothing',
    contract: opening,
  },
  'article.aside': {
    label: { zh: '文章旁栏', en: 'Beside articles' },
    where: { zh: '文章正文之后', en: 'After the text of an article' },
    shows: 1,
    arrangement: 'single',
    fallback: 'nothing',
    contract: aside,
  },
  'campaign.top': {
    label: { zh: '活动页头', en: 'Campaign top' },
    where: { zh: '活动页顶部', en: 'Top of campaign pages' },
    shows: 1,
    arrangement: 'single',
    fallback: 'nothing',
    contract: opening,
  },
  'search.empty': {
    label: { zh: '搜索无结果', en: 'Empty search' },
    where: { zh: '搜索没有结果时', en: 'When a search finds nothing' },
    shows: 1,
    arrangement: 'single',
    fallback: 'nothing',
    contract: opening,
  },
} as const satisfies Record<string, Omit<Placement, 'name'>>

export type PlacementName = keyof typeof DECLARED

export const PLACEMENT_NAMES = Object.keys(DECLARED) as [PlacementName, ...PlacementName[]]

export const PLACEMENTS = Object.fromEntries(
  PLACEMENT_NAMES.map((name) => [name, { name, ...DECLARED[name] }]),
) as unknown as Record<PlacementName, Placement>

export const isPlacementName = (value: string): value is PlacementName => Object.hasOwn(DECLARED, value)
