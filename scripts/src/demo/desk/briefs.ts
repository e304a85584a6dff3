import type { WorkRef } from './team-work.ts'

/** One act on a brief, in the order in which they happened; `by` is a role. */
export type BriefAct =
  | { act: 'submit'; by: string }
  | { act: 'start'; by: string }
  | { act: 'comment'; by: string; body: string }
  | { act: 'deliver'; by: string; answers?: WorkRef[]; note?: string }
  | { act: 'requestChanges'; by: string; note: string }
  | { act: 'accept'; by: string }

export interface DemoBrief {
  title: string
  kind: 'banner' | 'article' | 'page' | 'product_copy' | 'asset' | 'task'
  background: string
  /** role of whoever asked for it */
  by: string
  /** role it waits for */
  role: string
  /** whether it was given to the person of that role, or to whoever takes it */
  isPersonal: boolean
  /** 18:00 of a day counted from seeding; negative: overdue */
  dueDays: number
  priority: 'low' | 'normal' | 'high' | 'urgent'
  campaign?: string
  /** slugs */
  products?: string[]
  /** the rest of the form, by its kind */
  form: Record<string, unknown>
  acts: BriefAct[]
}

/** A brief of every kind, at every point of its way. Names in messages are those of the demo team. */
export const DEMO_BRIEFS: readonly DemoBrief[] = [
  {
    title: '灯下的两周：首页促销栏横幅',
    kind: 'banner',
    background: '活动要在首页中部露出，承接从主横幅看过来的人。调子安静，不喊促销。',
    by: 'marketing',
    role: 'designer',
    isPersonal: true,
    dueDays: 3,
    priority: 'high',
    campaign: 'dengxia',
    form: {
      placement: 'home.promo',
      heading: '灯下，翻一页',
      subheading: '吊灯、书桌与一把坐得住的椅子',
      button: '走进灯下',
      linkTo: '活动页“灯下的两周”',
    },
    acts: [
      { act: 'submit', by: 'marketing' },
      { act: 'start', by: 'designer' },
      { act: 'comment', by: 'designer', body: '@何乔 手机版也用吊灯这张，裁到灯罩，可以吗？' },
      { act: 'comment', by: 'marketing', body: '可以，灯罩别贴边。' },
      { act: 'deliver', by: 'designer', answers: [{ banners: '首页促销栏｜灯下读书' }] },
    ],
  },
  {
    title: '灯下的两周：挂灯高度讲清楚',
    kind: 'article',
    background: '客服反馈买吊灯的人多半问挂多高，写一篇能转发的，活动页也要引用。',
    by: 'operations',
    role: 'copywriter',
    isPersonal: true,
    dueDays: 2,
    priority: 'normal',
    campaign: 'dengxia',
    products: ['baizhao-diaodeng'],
    form: { channel: 'site', shortest: 200, longest: 1500, angle: '量三个数就知道灯合不合适', keywords: ['桌'] },
    acts: [
      { act: 'submit', by: 'operations' },
      { act: 'start', by: 'copywriter' },
      { act: 'deliver', by: 'copywriter', answers: [{ articles: 'yizhan-deng-guan-yizhang-zhuo' }] },
    ],
  },
  {
    title: '暖气房养花：能引用到客服话术里的一篇',
    kind: 'article',
    background: '供暖以后，绿植的售后一周里多了一倍。想有一篇文章直接发给顾客。',
    by: 'service',
    role: 'copywriter',
    isPersonal: true,
    dueDays: 1,
    priority: 'high',
    products: ['diaolan', 'tiaowen-shierjuan'],
    form: { channel: 'site', shortest: 150, longest: 1200, angle: '写给头一年在北方养花的人', keywords: ['暖气'] },
    acts: [
      { act: 'submit', by: 'service' },
      { act: 'start', by: 'copywriter' },
      { act: 'deliver', by: 'copywriter', answers: [{ articles: 'nuanqifang-san-pen-lv' }] },
      {
        act: 'requestChanges',
        by: 'service',
        note: '能用，但出门两周怎么办没有写，这是问得多的。补上再给我。',
      },
      { act: 'comment', by: 'copywriter', body: '今天补。@苏小满 方便把那几条工单的原话发我吗？' },
    ],
  },
  {
    title: '单人椅与扶手椅：副标题和详情重写',
    kind: 'product_copy',
    background: '两把椅子的详情写得像说明书，停留时间短。写坐感，不写形容词。',
    by: 'operations',
    role: 'copywriter',
    isPersonal: false,
    dueDays: 5,
    priority: 'normal',
    campaign: 'dengxia',
    products: ['wulan-danrenyi', 'heike-fushouyi'],
    form: { parts: ['subtitle', 'description'], longest: 400, tone: '像在店里说话' },
    acts: [{ act: 'submit', by: 'operations' }],
  },
  {
    title: '微博九宫格：动起来十二天收尾',
    kind: 'article',
    background: '活动最后几天发一条，九张图配短句，带话题。',
    by: 'marketing',
    role: 'copywriter',
    isPersonal: true,
    dueDays: -1,
    priority: 'urgent',
    campaign: 'dongqilai',
    products: ['huanzhen-paobuxie', 'shiwai-lanqiu'],
    form: { channel: 'weibo', shortest: 60, longest: 400, angle: '还有几天，想动的人该动了', keywords: ['动起来'] },
    acts: [
      { act: 'submit', by: 'marketing' },
      { act: 'start', by: 'copywriter' },
      { act: 'comment', by: 'marketing', body: '@沈知微 今天能给吗？明天要排期。' },
    ],
  },
  {
    title: '灯下的两周：活动页加“桌边的人”一层',
    kind: 'page',
    background: '现有三层都是货，想在中间放一层人和桌子，读起来不急。',
    by: 'marketing',
    role: 'designer',
    isPersonal: true,
    dueDays: 6,
    priority: 'normal',
    campaign: 'dengxia',
    form: { sections: '一张横幅大小的场景图；两三句话；链接到“一盏灯，管好一张桌”。', keywords: ['书桌', '灯'] },
    acts: [
      { act: 'submit', by: 'marketing' },
      { act: 'start', by: 'designer' },
    ],
  },
  {
    title: '白罩吊灯：四张细节白底图',
    kind: 'asset',
    background: '详情页缺口沿和吸顶盘的近景，顾客看不出接线在哪里。',
    by: 'operations',
    role: 'designer',
    isPersonal: false,
    dueDays: -2,
    priority: 'high',
    campaign: 'dengxia',
    products: ['baizhao-diaodeng'],
    form: { assetKind: 'product', pieces: 4, minWidth: 1200, minHeight: 1200 },
    acts: [
      { act: 'submit', by: 'operations' },
      { act: 'comment', by: 'designer', body: '样灯还在仓库，@许念安 帮忙催一下调货。' },
    ],
  },
  {
    title: '灯下的两周：客服话术',
    kind: 'task',
    background: '活动没有满减，问优惠的人会多，先把说法统一。',
    by: 'marketing',
    role: 'service',
    isPersonal: true,
    dueDays: -1,
    priority: 'normal',
    campaign: 'dengxia',
    form: { doneWhen: '十条问答发到客服群，白班夜班都确认看过' },
    acts: [
      { act: 'submit', by: 'marketing' },
      { act: 'start', by: 'service' },
      { act: 'deliver', by: 'service', note: '十二条，已发群里，两班都回复了。' },
      { act: 'accept', by: 'marketing' },
    ],
  },
  {
    title: '灯下的两周：桌几灯具类目页头',
    kind: 'banner',
    background: '类目页头这两周换成活动的图。标题还没有定。',
    by: 'marketing',
    role: 'designer',
    isPersonal: false,
    dueDays: 7,
    priority: 'low',
    campaign: 'dengxia',
    form: { placement: 'category.top' },
    acts: [],
  },
]
