import type { WorkRef } from './team-work.ts'

/** What goes into a release; prices in fen. */
export type DemoMember =
  | { publish: WorkRef }
  | { price: { sku: string; price: number; compareAt?: number } }
  /** of a product, by its slug */
  | { shelf: { product: string; state: 'on' | 'off' } }

export interface DemoRelease {
  title: string
  note: string
  campaign?: string
  goLiveDays: number
  members: DemoMember[]
  /** approved and waiting for its instant; otherwise still in the making */
  isScheduled: boolean
}

/** One release in the making, whose members are still with the reviewers, and one that waits for its instant. */
export const DEMO_RELEASES: readonly DemoRelease[] = [
  {
    title: '灯下的两周：上线包',
    note: '横幅、文章、吊灯的活动价与窗边的郁金香，同一刻上。文章和横幅批准后再批整包。',
    campaign: 'dengxia',
    goLiveDays: 12,
    members: [
      { publish: { articles: 'yizhan-deng-guan-yizhang-zhuo' } },
      { publish: { banners: '首页促销栏｜灯下读书' } },
      { price: { sku: 'MJ-DD32-WHITE', price: 25_900 } },
      { price: { sku: 'MJ-DD32-INK', price: 25_900 } },
      { shelf: { product: 'yujinxiang-penzai', state: 'on' } },
    ],
    isScheduled: false,
  },
  {
    title: '冬季拍照周',
    note: '一篇文章，三脚架两色同价。',
    goLiveDays: 5,
    members: [
      { publish: { articles: 'dongtian-paizhao-dianchi' } },
      { price: { sku: 'HY-T1-SILVER', price: 14_500 } },
      { price: { sku: 'HY-T1-BLACK', price: 14_500 } },
    ],
    isScheduled: true,
  },
]
