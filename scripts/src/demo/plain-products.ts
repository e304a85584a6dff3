import { type Bilingual, zhEn } from './bilingual.ts'
import type { BrandSlug } from './brands.ts'
import type { CategorySlug } from './categories.ts'
import { type AttributeCode, attr, colour, type DemoAttribute, type DemoOption, option } from './define-product.ts'
import type { PhotoName } from './photos.ts'
import { pick, type Random } from './seeded-random.ts'

/** A sort of thing that plain products are made of. Prices in fen, weights in grams. */
interface Kind {
  noun: Bilingual
  category: CategorySlug
  brands: BrandSlug[]
  photos: PhotoName[]
  price: [from: number, to: number]
  weightGrams: number
  material: [zh: string, en: string][]
  option: 'color' | 'size' | null
}

export interface PlainVariant {
  sku: string
  options: Record<string, string>
  price: number
  cost: number
  weightGrams: number
  stock: number
}

/** A product as a supplier's price list has it: enough to browse, filter and find. */
export interface PlainProduct {
  slug: string
  title: Bilingual
  subtitle: Bilingual
  description: Bilingual
  brand: BrandSlug
  category: CategorySlug
  photos: PhotoName[]
  attributes: DemoAttribute[]
  options: DemoOption[]
  variants: PlainVariant[]
  sales: number
  /** days before now */
  listedDaysAgo: number
}

/** The slugs of plain products begin with it, 市货: goods of the market. */
export const PLAIN_SLUG = 'shihuo-'

const QUALITIES = [
  zhEn('轻便', 'Light'),
  zhEn('耐用', 'Sturdy'),
  zhEn('简约', 'Plain'),
  zhEn('经典', 'Classic'),
  zhEn('加厚', 'Thick'),
  zhEn('窄身', 'Slim'),
  zhEn('便携', 'Portable'),
  zhEn('居家', 'Home'),
  zhEn('入门', 'Starter'),
  zhEn('复古', 'Old-style'),
  zhEn('静音', 'Quiet'),
  zhEn('透气', 'Airy'),
]

const COLOURS: [code: string, zh: string, en: string][] = [
  ['black', '黑色', 'Black'],
  ['white', '白色', 'White'],
  ['grey', '灰色', 'Grey'],
  ['blue', '蓝色', 'Blue'],
  ['red', '红色', 'Red'],
  ['green', '绿色', 'Green'],
]

const SIZES: [code: string, zh: string, en: string][] = [38, 40, 42, 44].map((size) => [
  String(size),
  `${size} 码`,
  `EU ${size}`,
])

const MESH: [string, string][] = [
  ['网布', 'Mesh'],
  ['针织布', 'Knit'],
]
const WOOD: [string, string][] = [
  ['橡木', 'Oak'],
  ['榉木', 'Beech'],
  ['桦木', 'Birch'],
]
const PLASTIC: [string, string][] = [
  ['塑料', 'Plastic'],
  ['铝合金', 'Aluminium'],
]

const KINDS: readonly Kind[] = [
  {
    noun: zhEn('跑步运动鞋', 'running shoe'),
    category: 'yundongxie',
    brands: ['qingbu'],
    photos: ['black-running-shoe', 'black-training-shoe', 'knit-trainer'],
    price: [15_900, 59_900],
    weightGrams: 270,
    material: MESH,
    option: 'size',
  },
  {
    noun: zhEn('训练运动鞋', 'training shoe'),
    category: 'yundongxie',
    brands: ['qingbu'],
    photos: ['black-training-shoe', 'colour-block-shoe'],
    price: [14_900, 45_900],
    weightGrams: 240,
    material: MESH,
    option: 'size',
  },
  {
    noun: zhEn('帆布鞋', 'canvas shoe'),
    category: 'xiuxianxie',
    brands: ['qingbu'],
    photos: ['canvas-high-tops', 'white-high-tops'],
    price: [9_900, 29_900],
    weightGrams: 390,
    material: [['帆布', 'Canvas']],
    option: 'size',
  },
  {
    noun: zhEn('单人椅', 'armchair'),
    category: 'yideng',
    brands: ['guixie', 'mujian'],
    photos: ['blue-armchair', 'black-shell-armchair'],
    price: [39_900, 219_900],
    weightGrams: 14_000,
    material: WOOD,
    option: 'color',
  },
  {
    noun: zhEn('木凳', 'wooden stool'),
    category: 'yideng',
    brands: ['mujian'],
    photos: ['bar-stool', 'white-wooden-chair'],
    price: [12_900, 49_900],
    weightGrams: 4200,
    material: WOOD,
    option: 'color',
  },
  {
    noun: zhEn('边几', 'side table'),
    category: 'zhuodeng',
    brands: ['mujian'],
    photos: ['round-side-table', 'spider-plant-desk'],
    price: [15_900, 69_900],
    weightGrams: 5200,
    material: WOOD,
    option: null,
  },
  {
    noun: zhEn('吊灯', 'pendant lamp'),
    category: 'zhuodeng',
    brands: ['mujian'],
    photos: ['pendant-lamp'],
    price: [12_900, 59_900],
    weightGrams: 1300,
    material: [
      ['金属', 'Metal'],
      ['玻璃', 'Glass'],
    ],
    option: 'color',
  },
  {
    noun: zhEn('布沙发', 'fabric sofa'),
    category: 'shafa',
    brands: ['guixie'],
    photos: ['grey-sofa-room', 'leather-sofa'],
    price: [199_900, 799_900],
    weightGrams: 48_000,
    material: [
      ['棉麻布', 'Cotton and linen'],
      ['绒布', 'Velour'],
    ],
    option: 'color',
  },
  {
    noun: zhEn('机械键盘', 'mechanical keyboard'),
    category: 'xianshi',
    brands: ['ruimo'],
    photos: ['colour-keyboard'],
    price: [19_900, 79_900],
    weightGrams: 900,
    material: PLASTIC,
    option: 'color',
  },
  {
    noun: zhEn('无线鼠标', 'wireless mouse'),
    category: 'xianshi',
    brands: ['ruimo'],
    photos: ['wireless-mouse'],
    price: [4_900, 29_900],
    weightGrams: 85,
    material: PLASTIC,
    option: 'color',
  },
  {
    noun: zhEn('数据线', 'data cable'),
    category: 'peijian',
    brands: ['tongxu'],
    photos: ['usb-cable', 'network-cable'],
    price: [990, 6_900],
    weightGrams: 40,
    material: [
      ['TPE', 'TPE'],
      ['编织尼龙', 'Braided nylon'],
    ],
    option: null,
  },
  {
    noun: zhEn('内存条', 'memory module'),
    category: 'peijian',
    brands: ['tongxu'],
    photos: ['memory-module'],
    price: [19_900, 89_900],
    weightGrams: 30,
    material: [['电路板', 'Circuit board']],
    option: null,
  },
  {
    noun: zhEn('三脚架', 'tripod'),
    category: 'jingtou',
    brands: ['hengying'],
    photos: ['camera-tripod'],
    price: [9_900, 99_900],
    weightGrams: 900,
    material: PLASTIC,
    option: 'color',
  },
  {
    noun: zhEn('多肉盆栽', 'potted succulent'),
    category: 'duorou',
    brands: ['yuanye'],
    photos: ['succulent-set', 'haworthia-pot', 'column-cactus'],
    price: [1_900, 12_900],
    weightGrams: 500,
    material: [
      ['红陶', 'Terracotta'],
      ['白瓷', 'White glaze'],
    ],
    option: null,
  },
  {
    noun: zhEn('观叶绿植', 'foliage plant'),
    category: 'guanye',
    brands: ['yuanye'],
    photos: ['hanging-fern', 'spider-plant-desk', 'norfolk-pine'],
    price: [2_900, 29_900],
    weightGrams: 2100,
    material: [
      ['红陶', 'Terracotta'],
      ['塑料', 'Plastic'],
    ],
    option: null,
  },
  {
    noun: zhEn('篮球', 'basketball'),
    category: 'qiulei',
    brands: ['chichang'],
    photos: ['basketball'],
    price: [6_900, 29_900],
    weightGrams: 600,
    material: [
      ['橡胶', 'Rubber'],
      ['PU', 'PU'],
    ],
    option: 'color',
  },
  {
    noun: zhEn('露营帐篷', 'camping tent'),
    category: 'huwai',
    brands: ['shanxi'],
    photos: ['forest-tent'],
    price: [29_900, 199_900],
    weightGrams: 2600,
    material: [['尼龙', 'Nylon']],
    option: 'color',
  },
]

/** Plain product number `no`, from 1: the same for the same `random`. */
export function plainProduct(no: number, random: Random): PlainProduct {
  const kind = pick(random, KINDS)
  const quality = pick(random, QUALITIES)
  const material = pick(random, kind.material)
  const model = `${String.fromCharCode(65 + random(26))}${no}`
  const tone = pick(random, COLOURS)
  const price = roundPrice(kind.price[0] + random(kind.price[1] - kind.price[0]))
  const options = optionsOf(kind, random)
  const [offered] = options
  const sku = `SH-${String(no).padStart(6, '0')}`
  const main = pick(random, kind.photos)
  const others = kind.photos.filter((photo) => photo !== main)
  const attributes: [AttributeCode, string, string][] = [['material', ...material]]
  if (offered?.code !== 'color') attributes.push(['color', tone[1], tone[2]])
  attributes.push(['weight', `约 ${kind.weightGrams} g`, `About ${kind.weightGrams} g`])
  return {
    slug: `${PLAIN_SLUG}${no}`,
    title: zhEn(`${quality.zh}${kind.noun.zh} ${model}`, `${quality.en} ${kind.noun.en} ${model}`),
    subtitle: zhEn(`${material[0]}，型号 ${model}`, `${material[1]}, model ${model}`),
    description: zhEn(
      `${quality.zh}款${kind.noun.zh}，主要用料为${material[0]}，重约 ${kind.weightGrams} 克。\n\n- 型号：${model}\n- 质保十二个月`,
      `A ${quality.en.toLowerCase()} ${kind.noun.en}, mostly ${material[1].toLowerCase()}, weighing about ${kind.weightGrams} g.\n\n- Model ${model}\n- Twelve months' guarantee`,
    ),
    brand: pick(random, kind.brands),
    category: kind.category,
    photos: random(2) === 0 ? [main] : [main, ...others.slice(0, 1)],
    attributes: attributes.map((attribute) => attr(...attribute)),
    options,
    variants: (offered ? offered.values.map(({ code }) => code) : [null]).map((code) => ({
      sku: code === null ? sku : `${sku}-${code.toUpperCase()}`,
      options: code === null || !offered ? {} : { [offered.code]: code },
      price,
      cost: Math.floor((price * (52 + random(20))) / 100),
      weightGrams: kind.weightGrams,
      // One in twelve is gone, one in twelve nearly.
      stock: random(12) === 0 ? 0 : random(12) === 0 ? 1 + random(4) : 5 + random(120),
    })),
    sales: random(400),
    listedDaysAgo: 1 + random(500),
  }
}

/** Ends in 9 yuan, as price lists do. */
const roundPrice = (fen: number): number => Math.max(990, Math.floor(fen / 1000) * 1000 + 900)

function optionsOf(kind: Kind, random: Random): DemoOption[] {
  if (kind.option === 'size') return [option('size', zhEn('尺码', 'Size'), ...SIZES)]
  if (kind.option === null) return []
  const from = random(COLOURS.length)
  return [colour(...[0, 1, 2].map((step) => COLOURS[(from + step) % COLOURS.length] as (typeof COLOURS)[number]))]
}
