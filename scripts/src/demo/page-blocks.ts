import type { Bilingual } from './bilingual.ts'
import type { PhotoName } from './photos.ts'

export interface DemoLink {
  label: Bilingual
  /** site path without language prefix */
  href: string
}

/** Where a product floor takes its products from. */
type GridSource =
  | { source: 'picked'; products: string[] }
  | { source: 'newest' }
  | { source: 'category'; category: string }

export type DemoGrid = {
  block: 'productGrid'
  title: Bilingual
  subtitle?: Bilingual
  layout: 'row' | 'grid' | 'feature'
  limit?: number
  more?: DemoLink
} & GridSource

/** One floor of a page, named by slugs; the seeder puts ids in their place. */
export type DemoBlock =
  | { block: 'placement'; placement: string }
  | DemoGrid
  | { block: 'articleRow'; title: Bilingual; articles?: string[]; limit?: number; more?: DemoLink }
  | { block: 'categoryStreet'; title: Bilingual; categories?: string[] }
  | { block: 'campaignTeaser'; campaign: string }
  /** the end is told in days from now */
  | { block: 'countdown'; title: Bilingual; untilDays: number }
  | {
      block: 'split'
      title: Bilingual
      text: Bilingual
      photo: PhotoName
      pictureSide: 'start' | 'end'
      link?: DemoLink
    }
  /** demo markup, see rich-markup.ts */
  | { block: 'richText'; text: Bilingual }
