import { type Bilingual, zhEn } from './bilingual.ts'
import type { DemoWindow } from './demo-window.ts'
import type { DemoBlock } from './page-blocks.ts'
import type { PhotoName } from './photos.ts'

export interface DemoCampaign {
  slug: string
  title: Bilingual
  summary: Bilingual
  /** what the team wants of it; shoppers never read this */
  goal: string
  cover: PhotoName
  window: DemoWindow
  blocks: DemoBlock[]
  /** what service tells shoppers who ask */
  facts: { rules: string; questions: { question: string; answer: string }[] }
  /** slugs of the articles that belong to it; banners name their campaign themselves */
  articles: string[]
}

const MOVE_WEEK: DemoCampaign = {
  slug: 'dongqilai',
  title: zhEn('动起来十二天', 'Twelve days on the move'),
  summary: zhEn(
    '运动鞋、球与帐篷集中陈列十二天。价格就是页面上的价格，不设满减，不必凑单。',
    'Trainers, balls and tents brought together for twelve days. The price is the price on the page: no thresholds, nothing to add up.',
  ),
  goal: '鞋靴与运动户外两街访问量较前两周提升三成；不拉低毛利，不做满减；客服准备选码话术。',
  cover: 'black-running-shoe',
  window: { fromDays: -3, untilDays: 9 },
  facts: {
    rules:
      '不设满减，不必凑单，价格以商品页为准。\n活动期间购买的鞋，室内试穿、鞋底干净，七天内可换一次尺码，来回运费由坊市承担。\n大件与活植物不在免运费换货之列。',
    questions: [
      { question: '能和优惠券一起用吗？', answer: '能。结算时填优惠码，按券面减，不影响活动价。' },
      {
        question: '换过一次还不合脚怎么办？',
        answer: '第二次换货运费由顾客承担；也可以退款，七天内来回运费各付一半。',
      },
      { question: '价格之后会再降吗？', answer: '活动期间不再调低；活动结束后按页面价格，不补差价。' },
    ],
  },
  articles: ['mai-yundongxie-zhiqian', 'touyihui-luying'],
  blocks: [
    { block: 'countdown', title: zhEn('距离收摊', 'Until we pack up'), untilDays: 9 },
    {
      block: 'productGrid',
      title: zhEn('先把鞋穿对', 'Shoes first'),
      subtitle: zhEn('跑步、训练、走路，落差各不相同', 'Running, training, walking, each with its own drop'),
      layout: 'feature',
      source: 'picked',
      products: [
        'huanzhen-paobuxie',
        'qingliang-xunlianxie',
        'zhenzhi-yundongxie',
        'zhuangse-yundongxie',
        'gaobang-banxie',
      ],
      more: { label: zhEn('全部鞋靴', 'All shoes'), href: '/categories/xiexue' },
    },
    {
      block: 'split',
      title: zhEn('尺码不合，运费我们出', 'Wrong size? The postage is ours'),
      text: zhEn(
        '活动期间买的鞋，在室内试穿、鞋底干净，七天内可换一次尺码，来回运费由坊市承担。拿不准之前，先照文章里的办法量一量脚。',
        'Shoes bought during these twelve days may be exchanged once for another size within seven days, tried on indoors with a clean sole, and we pay both ways. If in doubt, measure your feet first; an article tells you how.',
      ),
      photo: 'knit-trainer',
      pictureSide: 'end',
      link: { label: zhEn('量脚的办法', 'How to measure'), href: '/articles/mai-yundongxie-zhiqian' },
    },
    {
      block: 'productGrid',
      title: zhEn('楼下就能练', 'Good enough for downstairs'),
      layout: 'row',
      source: 'picked',
      products: ['shiwai-lanqiu', 'shoufeng-zuqiu', 'tiaosheng', 'quanji-shoutao', 'wangqiu-sanzhi', 'xiaoyuban'],
    },
    {
      block: 'productGrid',
      title: zhEn('周末去远一点', 'Further out at the weekend'),
      layout: 'grid',
      source: 'category',
      category: 'huwai',
      limit: 4,
    },
    {
      block: 'articleRow',
      title: zhEn('出发之前读一读', 'Read before you go'),
      articles: ['mai-yundongxie-zhiqian', 'touyihui-luying'],
      limit: 2,
    },
    {
      block: 'richText',
      text: zhEn(
        `## 活动说明

        - 活动价与平日不同的商品，页面上同时标出此前的成交价
        - 尺码、库存以结算时为准，售完即止，不预售
        - 大件与活植物不在免运费换货之列，见[退换说明](/pages/returns)`,
        `## The small print

        - Where a price differs from before, the former price is shown beside it
        - Sizes and stock hold at checkout; when it is gone it is gone
        - Free exchange does not cover large items and live plants; see [Returns](/pages/returns)`,
      ),
    },
  ],
}

const LAMP_SEASON: DemoCampaign = {
  slug: 'dengxia',
  title: zhEn('灯下的两周', 'Two weeks by lamplight'),
  summary: zhEn(
    '天黑得早了，把桌子收拾干净，灯拉低一点。书桌、吊灯与椅子，两周里一起看。',
    'It gets dark early. Clear the table and pull the lamp down: desks, pendants and chairs together for two weeks.',
  ),
  goal: '带动桌几灯具与椅凳的连带购买；首页主横幅与类目页头同步上线；预算以图文为主，不投外部广告。',
  cover: 'pendant-lamp',
  window: { fromDays: 12, untilDays: 26 },
  facts: {
    rules: '活动期间白罩吊灯两色同价。\n不设满减；书桌送货上门并安装，需提前约时间。',
    questions: [
      { question: '灯能自己装吗？', answer: '能，装前请断开总闸；线路拿不准请找电工。我们不上门装灯。' },
      { question: '活动开始前能先付款吗？', answer: '可以按现价买；活动价从开始那一刻起算，之前的订单不补差价。' },
    ],
  },
  articles: ['zufang-yiba-haoyizi'],
  blocks: [
    {
      block: 'split',
      title: zhEn('灯挂多高', 'How low to hang it'),
      text: zhEn(
        '餐桌上方 65 到 75 厘米，书桌再低一点。坐下来看不见灯泡，抬头不碰到灯罩，就对了。',
        'Sixty-five to seventy-five centimetres above a dining table, a little lower over a desk. If you do not see the bulb sitting down and do not touch the shade getting up, it is right.',
      ),
      photo: 'pendant-lamp',
      pictureSide: 'start',
      link: { label: zhEn('看这盏灯', 'See this lamp'), href: '/products/baizhao-diaodeng' },
    },
    {
      block: 'productGrid',
      title: zhEn('一张桌子周围', 'Round one table'),
      layout: 'feature',
      source: 'picked',
      products: ['sichou-shuzhuo', 'baizhao-diaodeng', 'wulan-danrenyi', 'heike-fushouyi', 'sanjiao-yuanji'],
    },
    {
      block: 'productGrid',
      title: zhEn('桌上的东西', 'And on the table'),
      layout: 'row',
      source: 'picked',
      products: ['qumian-xianshiqi', 'jixie-jianpan', 'diaolan', 'tiaowen-shierjuan'],
    },
  ],
}

const OLD_NEW: DemoCampaign = {
  slug: 'jiuwu-xinxiu',
  title: zhEn('旧物新修展', 'Old things, mended'),
  summary: zhEn(
    '旧光修造在坊市摆了二十天摊，四十一台相机带着检测单离开。',
    'For twenty days Jiuguang kept a stall with us, and forty-one cameras left with their test sheets.',
  ),
  goal: '为旧光修造引流并积累检测单内容；活动后复盘：售出 41 台，退货 2 台，均因卡口买错。',
  cover: 'film-slr',
  window: { fromDays: -40, untilDays: -20 },
  facts: { rules: '每台相机附检测单，七天内可退。', questions: [] },
  articles: ['xiu-yitai-laoxiangji'],
  blocks: [
    {
      block: 'productGrid',
      title: zhEn('摊上的相机', 'On the stall'),
      layout: 'grid',
      source: 'category',
      category: 'jiaopian',
      limit: 8,
    },
    {
      block: 'articleRow',
      title: zhEn('怎么修好的', 'How they were mended'),
      articles: ['xiu-yitai-laoxiangji'],
      limit: 1,
    },
  ],
}

/** One live, one coming, one past. */
export const CAMPAIGNS: readonly DemoCampaign[] = [MOVE_WEEK, LAMP_SEASON, OLD_NEW]
