import { demoBarcode } from './barcode.ts'
import { type Bilingual, zhEn } from './bilingual.ts'
import type { BrandSlug } from './brands.ts'
import type { CategorySlug } from './categories.ts'
import { ALWAYS, type DemoWindow } from './demo-window.ts'
import type { PhotoName } from './photos.ts'

export interface DemoOption {
  code: string
  title: Bilingual
  values: { code: string; title: Bilingual }[]
}

export interface DemoAttribute {
  /** stable, also the facet's code */
  code: string
  name: Bilingual
  value: Bilingual
}

export interface DemoVariant {
  sku: string
  barcode: string
  /** option code → value code */
  options: Record<string, string>
  /** fen */
  price: number
  /** fen, a price really asked before; null: none to show */
  compareAt: number | null
  /** fen */
  cost: number
  weightGrams: number
  /** units on hand */
  stock: number
  /** the photo of the gallery that shows this variant */
  photo: PhotoName | null
}

export interface DemoProduct {
  no: number
  slug: string
  title: Bilingual
  subtitle: Bilingual
  brand: BrandSlug
  category: CategorySlug
  badge: Bilingual | null
  /** demo markup, see rich-markup.ts */
  description: Bilingual
  attributes: DemoAttribute[]
  options: DemoOption[]
  variants: DemoVariant[]
  gallery: PhotoName[]
  strip: PhotoName[]
  window: DemoWindow
}

/** What one option value changes against the base figures. Money in fen, weight in grams. */
interface Difference {
  price?: number
  cost?: number
  weightGrams?: number
  photo?: PhotoName
}

export interface ProductSpec
  extends Omit<DemoProduct, 'attributes' | 'options' | 'variants' | 'strip' | 'window' | 'badge'> {
  badge?: Bilingual
  attributes: DemoAttribute[]
  options?: DemoOption[]
  sku: string
  price: number
  compareAt?: number
  cost: number
  weightGrams: number
  /** units per variant in the order of the crossed options; a short list is repeated */
  stock: number[]
  /** by value code */
  differences?: Record<string, Difference>
  strip?: PhotoName[]
  window?: DemoWindow
}

const ATTRIBUTE_NAMES = {
  color: zhEn('颜色', 'Colour'),
  material: zhEn('材质', 'Material'),
  size: zhEn('尺寸', 'Size'),
  weight: zhEn('重量', 'Weight'),
  use: zhEn('适用', 'Made for'),
  format: zhEn('画幅', 'Format'),
  lens: zhEn('镜头', 'Lens'),
  condition: zhEn('成色', 'Condition'),
  screen: zhEn('屏幕', 'Screen'),
  port: zhEn('接口', 'Ports'),
  capacity: zhEn('容量', 'Capacity'),
  light: zhEn('光照', 'Light'),
  care: zhEn('养护', 'Care'),
  origin: zhEn('产地', 'Made in'),
  warranty: zhEn('质保', 'Warranty'),
  power: zhEn('供电', 'Power'),
} as const

export type AttributeCode = keyof typeof ATTRIBUTE_NAMES

/** One line of the table of facts. */
export function attr(code: AttributeCode, zh: string, en: string): DemoAttribute {
  return { code, name: ATTRIBUTE_NAMES[code], value: zhEn(zh, en) }
}

/** An option and its values, each `[code, Chinese, English]`. */
export function option(code: string, title: Bilingual, ...values: [string, string, string][]): DemoOption {
  return { code, title, values: values.map(([value, zh, en]) => ({ code: value, title: zhEn(zh, en) })) }
}

export function colour(...values: [string, string, string][]): DemoOption {
  return option('color', ATTRIBUTE_NAMES.color, ...values)
}

/** Shoe sizes, Chinese and European numbers being the same. */
export function shoeSizes(from: number, to: number): DemoOption {
  const values: [string, string, string][] = []
  for (let size = from; size <= to; size += 1) values.push([String(size), `${size} 码`, `EU ${size}`])
  return option('size', zhEn('尺码', 'Size'), ...values)
}

function crossOptions(options: DemoOption[]): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (rows, { code, values }) => rows.flatMap((row) => values.map((value) => ({ ...row, [code]: value.code }))),
    [{}],
  )
}

/** Builds a product from its sheet: crosses the options into variants, each with its SKU code and barcode. */
export function defineProduct(spec: ProductSpec): DemoProduct {
  const { badge, options = [], sku, price, compareAt, cost, weightGrams, stock, differences = {}, ...rest } = spec
  const variants = crossOptions(options).map((chosen, index): DemoVariant => {
    const changes = Object.values(chosen).map((value) => differences[value] ?? {})
    const sumOf = (field: 'price' | 'cost' | 'weightGrams') => changes.reduce((sum, c) => sum + (c[field] ?? 0), 0)
    const raised = sumOf('price')
    return {
      sku: [sku, ...Object.values(chosen).map((value) => value.toUpperCase())].join('-'),
      barcode: demoBarcode(spec.no, index),
      options: chosen,
      price: price + raised,
      compareAt: compareAt === undefined ? null : compareAt + raised,
      cost: cost + sumOf('cost'),
      weightGrams: weightGrams + sumOf('weightGrams'),
      stock: stock[index % stock.length] ?? 0,
      photo: changes.find((c) => c.photo)?.photo ?? null,
    }
  })
  return {
    ...rest,
    badge: badge ?? null,
    options,
    variants,
    strip: spec.strip ?? [],
    window: spec.window ?? ALWAYS,
  }
}

export const NEW_BADGE = zhEn('新品', 'New')
export const RESTOCKED_BADGE = zhEn('补货', 'Restock')
export const PICK_BADGE = zhEn('店长选', 'Our pick')
export const SALE_BADGE = zhEn('换季价', 'Reduced')
