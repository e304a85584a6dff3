import type { Sentence } from '../../commands/commands.ts'

/** Where shoppers look, and the parts of the mall that stand behind it. */
export type Surface = 'page' | 'api' | 'index' | 'worker' | 'release'

export interface Fault extends Sentence {
  where: Surface
}

export const SURFACE_WORDS: Record<Surface, Sentence> = {
  page: { zh: '前台页面', en: 'Storefront page' },
  api: { zh: '商城接口', en: 'Store API' },
  index: { zh: '搜索索引', en: 'Search index' },
  worker: { zh: '后台任务进程', en: 'Worker' },
  release: { zh: '发布包', en: 'Release' },
}

/** What a surface shows of a thing; `away`: it cannot be asked, which is an alarm of its own. */
export type Sighting = 'shown' | 'absent' | 'old' | 'away'

/** What is wrong with what a surface shows; null: nothing, or it cannot be told. */
export function faultOf(where: 'page' | 'api' | 'index', isLive: boolean, sighting: Sighting): Fault | null {
  if (sighting === 'away') return null
  const surface = SURFACE_WORDS[where]
  const fault = (zh: string, en: string): Fault => ({
    where,
    zh: `${surface.zh}${zh}`,
    en: `${surface.en}: ${en}`,
  })
  if (!isLive) return sighting === 'absent' ? null : fault('还在显示，它已经过期或下线。', 'still shows what is over.')
  if (sighting === 'absent') return fault('看不到它，它应当已经上线。', 'does not show what is live.')
  return sighting === 'old' ? fault('显示的还是旧内容。', 'shows what it was before.') : null
}

export const found = (...faults: (Fault | null)[]): Fault[] => faults.filter((fault) => fault !== null)

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

/** HTML with the few entities undone that writing puts into text, for comparing with what was written. */
export const plainText = (html: string): string =>
  html.replaceAll(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole)

const yuan = (fen: number): string => (fen / 100).toFixed(2)

/** Whether the structured data of a product's page names these prices. fen */
export function namesPrices(html: string, prices: readonly number[]): boolean {
  if (prices.length === 0) return true
  const [low, high] = [Math.min(...prices), Math.max(...prices)]
  const says = (name: string, fen: number): boolean => html.includes(`"${name}":"${yuan(fen)}"`)
  return low === high ? says('price', low) : says('lowPrice', low) && says('highPrice', high)
}
