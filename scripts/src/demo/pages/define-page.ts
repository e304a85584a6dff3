import { type Bilingual, zhEn } from '../bilingual.ts'
import type { DemoBlock } from '../page-blocks.ts'

export interface DemoPage {
  slug: string
  title: Bilingual
  description: Bilingual
  /** listed at the foot of every page */
  inFooter: boolean
  blocks: DemoBlock[]
}

/** A page of running text: one floor. */
export function textPage(slug: string, title: Bilingual, description: Bilingual, zh: string, en: string): DemoPage {
  return { slug, title, description, inFooter: true, blocks: [{ block: 'richText', text: zhEn(zh, en) }] }
}
