import { type Bilingual, zhEn } from './bilingual.ts'
import { ALWAYS, type DemoWindow } from './demo-window.ts'
import type { PhotoName } from './photos.ts'

/** What a click leads to, named by slug. */
export type DemoTarget =
  | { kind: 'products' | 'categories' | 'campaigns' | 'articles'; slug: string }
  | { kind: 'url'; url: string }

export interface DemoBanner {
  /** internal name, also what a rerun finds it by */
  title: string
  placement: string
  heading: Bilingual
  subheading: Bilingual
  buttonLabel: Bilingual
  desktop: PhotoName
  mobile: PhotoName
  alt: Bilingual
  ink: 'dark' | 'light'
  textPlace: 'start' | 'center' | 'end'
  /** what the words stand on: the art itself where its pixels carry them, behind a scrim, or a plate */
  ground: 'art' | 'scrim' | 'paper' | 'ink'
  /** 0..0.9 */
  scrim?: number
  target: DemoTarget
  window: DemoWindow
  /** 0 is a fallback */
  priority: number
  weight: number
  /** slug of the campaign it belongs to */
  campaign?: string
  /** slug of the only category that shows it */
  category?: string
}

export const BANNERS: readonly DemoBanner[] = [
  {
    title: '首页主图｜动起来十二天',
    placement: 'home.hero',
    heading: zhEn('鞋带系紧，出门', 'Lace up. Step out.'),
    subheading: zhEn('动起来十二天，尺码不合运费我们出', 'Twelve days on the move; size exchanges on us'),
    buttonLabel: zhEn('去看看', 'Have a look'),
    desktop: 'black-training-shoe',
    mobile: 'black-running-shoe',
    alt: zhEn('一只黑色训练鞋悬在浅灰背景上，鞋带散开', 'A black training shoe afloat on pale grey, laces loose'),
    ink: 'dark',
    textPlace: 'start',
    ground: 'paper',
    target: { kind: 'campaigns', slug: 'dongqilai' },
    window: { fromDays: -3, untilDays: 9 },
    priority: 10,
    weight: 200,
    campaign: 'dongqilai',
  },
  {
    title: '首页主图｜复古定焦 F35',
    placement: 'home.hero',
    heading: zhEn('只带一个焦段', 'One lens for the day'),
    subheading: zhEn('F35 定焦数码相机，转盘在手边', 'The F35: a fixed 35 mm with dials to hand'),
    buttonLabel: zhEn('看这台相机', 'See the F35'),
    desktop: 'classic-digital-camera',
    mobile: 'classic-digital-camera',
    alt: zhEn('暗处的一台银黑复古数码相机', 'A silver and black classic digital camera in the dark'),
    ink: 'light',
    textPlace: 'start',
    ground: 'art',
    target: { kind: 'products', slug: 'fugu-shumaji' },
    window: { fromDays: -6, untilDays: 20 },
    priority: 10,
    weight: 100,
  },
  {
    title: '首页主图｜灯下的两周',
    placement: 'home.hero',
    heading: zhEn('把灯拉低一点', 'Pull the lamp down'),
    subheading: zhEn('灯下的两周，从一张桌子开始', 'Two weeks by lamplight begin at a table'),
    buttonLabel: zhEn('走进灯下', 'Come in'),
    desktop: 'pendant-lamp',
    mobile: 'pendant-lamp',
    alt: zhEn('青绿墙前的一盏白色金属吊灯', 'A white metal pendant lamp before a teal wall'),
    ink: 'light',
    textPlace: 'end',
    ground: 'ink',
    target: { kind: 'campaigns', slug: 'dengxia' },
    window: { fromDays: 12, untilDays: 26 },
    priority: 10,
    weight: 300,
    campaign: 'dengxia',
  },
  {
    title: '首页主图｜兜底：坐下歇会儿',
    placement: 'home.hero',
    heading: zhEn('坐下，歇一会儿', 'Sit down a while'),
    subheading: zhEn('沙发、椅凳与一盏灯', 'Sofas, chairs and a lamp'),
    buttonLabel: zhEn('逛家居街', 'Home street'),
    desktop: 'leather-sofa',
    mobile: 'yellow-shell-chair',
    alt: zhEn('白墙前的焦糖色三人皮沙发', 'A caramel leather sofa by a white wall'),
    ink: 'dark',
    textPlace: 'start',
    ground: 'paper',
    target: { kind: 'categories', slug: 'jiaju' },
    window: ALWAYS,
    priority: 0,
    weight: 100,
  },
  {
    title: '首页促销栏｜林隙帐篷',
    placement: 'home.promo',
    heading: zhEn('四分钟搭好一顶帐', 'Up in four minutes'),
    subheading: zhEn('林隙双人三季帐，整包 2.3 千克', 'Clearing, for two, 2.3 kg packed'),
    buttonLabel: zhEn('看帐篷', 'See the tent'),
    desktop: 'forest-tent',
    mobile: 'forest-tent',
    alt: zhEn('林间空地上的一顶黄色帐篷', 'A yellow tent in a clearing'),
    ink: 'light',
    textPlace: 'start',
    ground: 'ink',
    target: { kind: 'products', slug: 'sanji-zhangpeng' },
    window: { fromDays: -3, untilDays: 18 },
    priority: 5,
    weight: 200,
    campaign: 'dongqilai',
  },
  {
    title: '首页促销栏｜绿植街',
    placement: 'home.promo',
    heading: zhEn('给窗边添一点绿', 'A little green'),
    subheading: zhEn('缓苗十四天再发货，到货不好可补发', 'Rested fourteen days; replaced if it arrives in poor shape'),
    buttonLabel: zhEn('逛绿植', 'See plants'),
    desktop: 'hanging-fern',
    mobile: 'moth-orchid',
    alt: zhEn('铁链吊盆里垂下细长的绿叶', 'Fine green leaves spilling from a hanging basket'),
    ink: 'dark',
    textPlace: 'start',
    ground: 'paper',
    target: { kind: 'categories', slug: 'lvzhi' },
    window: ALWAYS,
    priority: 5,
    weight: 100,
  },
  {
    title: '类目页头｜鞋靴',
    placement: 'category.top',
    heading: zhEn('一次织成，没有接缝', 'Knitted in one go'),
    subheading: zhEn('经纬针织运动鞋，像穿一只厚袜子', 'The Warp & Weft trainer wears like a thick sock'),
    buttonLabel: zhEn('看这双鞋', 'See the shoe'),
    desktop: 'knit-trainer',
    mobile: 'knit-trainer',
    alt: zhEn('一只黑白针织运动鞋的侧面', 'A black and white knitted trainer from the side'),
    ink: 'dark',
    textPlace: 'start',
    ground: 'paper',
    target: { kind: 'products', slug: 'zhenzhi-yundongxie' },
    window: { fromDays: -10, untilDays: 30 },
    priority: 5,
    weight: 100,
    category: 'xiexue',
  },
  {
    title: '类目页头｜摄影器材',
    placement: 'category.top',
    heading: zhEn('等它慢慢显出来', 'Wait for it to appear'),
    subheading: zhEn('D2 即影相机，一次按下一张照片', 'The D2 instant camera: one press, one print'),
    buttonLabel: zhEn('看 D2', 'See the D2'),
    desktop: 'instant-camera',
    mobile: 'press-camera',
    alt: zhEn('一台黑白两色的即影相机，放在白色桌面上', 'A black and white instant camera on a white table'),
    ink: 'dark',
    textPlace: 'start',
    ground: 'paper',
    target: { kind: 'products', slug: 'jiying-xiangji' },
    window: { fromDays: -8, untilDays: 40 },
    priority: 5,
    weight: 100,
    category: 'sheying',
  },
  {
    title: '文章旁栏｜多肉八盆组',
    placement: 'article.aside',
    heading: zhEn('窗台上的八小盆', 'Eight for the sill'),
    subheading: zhEn('每盆一枚竹签，写着隔多少天浇水', 'Each with a tag that says how often to water'),
    buttonLabel: zhEn('看多肉', 'See them'),
    desktop: 'haworthia-pot',
    mobile: 'succulent-set',
    alt: zhEn('白盆里的一株十二卷', 'A haworthia in a white pot'),
    ink: 'dark',
    textPlace: 'start',
    ground: 'paper',
    target: { kind: 'products', slug: 'duorou-baxiang' },
    window: ALWAYS,
    priority: 0,
    weight: 100,
  },
  {
    title: '活动页头｜动起来十二天',
    placement: 'campaign.top',
    heading: zhEn('十二天，动起来', 'Twelve days on the move'),
    subheading: zhEn('从楼下的球场到城外的林子', 'From the court downstairs to the woods'),
    buttonLabel: zhEn('先看球', 'Balls first'),
    desktop: 'tennis-ball',
    mobile: 'basketball',
    alt: zhEn(
      '一只黄绿色网球落在深绿球场上，影子很长',
      'A yellow-green tennis ball on a dark court, throwing a long shadow',
    ),
    ink: 'light',
    textPlace: 'end',
    ground: 'ink',
    target: { kind: 'categories', slug: 'qiulei' },
    window: { fromDays: -3, untilDays: 9 },
    priority: 10,
    weight: 100,
    campaign: 'dongqilai',
  },
  {
    title: '搜索无结果｜石狮',
    placement: 'search.empty',
    heading: zhEn('没找着？去街上走走', 'Not found? Take a walk'),
    subheading: zhEn('换个说法再搜，或看看大家写的文章', 'Try other words, or read what we have written'),
    buttonLabel: zhEn('去看文章', 'Articles'),
    desktop: 'stone-lion',
    mobile: 'stone-lion',
    alt: zhEn('夜空前的一尊石狮', 'A stone lion before the night sky'),
    ink: 'light',
    textPlace: 'end',
    ground: 'ink',
    target: { kind: 'url', url: '/articles' },
    window: ALWAYS,
    priority: 0,
    weight: 100,
  },
]

export interface DemoNotice {
  title: Bilingual
  body: Bilingual
  href: string | null
  window: DemoWindow
}

/** Two live, one coming, one expired. */
export const NOTICES: readonly DemoNotice[] = [
  {
    title: zhEn('大件家具改为预约送货，下单后一天内来电', 'Large furniture now comes by appointment; we call you'),
    body: zhEn(
      '沙发、书桌等大件在付款后一个工作日内由配送同事来电约定时间，可选上午或下午。偏远地区时效见配送说明。',
      'For sofas, desks and the like a colleague calls within one working day of payment to agree on a morning or an afternoon. For remote places see Delivery.',
    ),
    href: '/pages/shipping',
    window: { fromDays: -8, untilDays: null },
  },
  {
    title: zhEn('动起来十二天：换尺码一次，来回运费由我们出', 'Twelve days: one free size exchange, postage both ways'),
    body: zhEn(
      '仅限活动期间购买的鞋靴，室内试穿、鞋底干净，签收七天内申请。',
      'For shoes bought during the campaign, tried on indoors with a clean sole, and asked for within seven days of delivery.',
    ),
    href: '/campaigns/dongqilai',
    window: { fromDays: -3, untilDays: 9 },
  },
  {
    title: zhEn('仓库盘点一天，当日订单顺延发出', 'Stock-taking for one day; orders of that day leave the next'),
    body: zhEn(
      '盘点当天照常下单，不发货；次日起按付款先后发出。',
      'You can order as usual; nothing leaves that day, and from the next morning parcels go in order of payment.',
    ),
    href: null,
    window: { fromDays: 6, untilDays: 8 },
  },
  {
    title: zhEn('部分地区大雪，植物类订单暂缓发货', 'Heavy snow in places: plants wait'),
    body: zhEn(
      '天气转好后已全部补发，感谢等待。',
      'The weather has turned and all of them have left. Thank you for waiting.',
    ),
    href: null,
    window: { fromDays: -30, untilDays: -18 },
  },
]
