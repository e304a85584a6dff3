/** A thing that could be written about, and what became of it. */
export interface DemoIdea {
  title: string
  angle: string
  keywords: string[]
  /** slugs */
  products: string[]
  channel: 'site' | 'wechat' | 'weibo' | 'xiaohongshu'
  season?: string
  /** role of whoever proposed it */
  by: string
  proposedDaysAgo: number
  /** slug of the campaign it would belong to */
  campaign?: string
  /** what operations decided; left out: nobody has yet */
  decision?: { accepted: { dueDays: number } } | { declined: string }
}

/** The pool of ideas: most still to be decided on, one taken up, one not. */
export const STORY_IDEAS: readonly DemoIdea[] = [
  {
    title: '三把椅子，坐满一小时再说',
    angle: '写给在家办公的人：同一张桌、同一个人，三把椅子各坐一小时，记下哪里先酸。不比价钱，只比后背。',
    keywords: ['椅子', '坐高', '在家办公'],
    products: ['wulan-danrenyi', 'heike-fushouyi', 'gangjiao-canyi'],
    channel: 'wechat',
    season: '入冬以后待在家里的时间变长',
    by: 'copywriter',
    proposedDaysAgo: 2,
    campaign: 'dengxia',
  },
  {
    title: '客服一周里被问到的十个尺码问题',
    angle: '把工单里问得多的尺码问题整理成一篇，退换货能少几单。客服出题，文案来写。',
    keywords: ['尺码', '跑步鞋', '退换'],
    products: ['huanzhen-paobuxie', 'gaobang-banxie'],
    channel: 'site',
    by: 'service',
    proposedDaysAgo: 3,
    campaign: 'dongqilai',
  },
  {
    title: '把旧键盘拆开洗一遍',
    angle: '一组过程图就够：键帽怎么拔、轴体不能沾水、晾多久。美工已有现成的俯拍机位。',
    keywords: ['机械键盘', '清洁'],
    products: ['jixie-jianpan'],
    channel: 'xiaohongshu',
    by: 'designer',
    proposedDaysAgo: 5,
  },
  {
    title: '年货清单里放一盆绿',
    angle: '亲戚来之前一周买，放得住正月的几盆。重点写运输和到家头三天怎么养。',
    keywords: ['年货', '绿植', '养护'],
    products: ['hudielan', 'zhenbai-penjing'],
    channel: 'weibo',
    season: '腊月',
    by: 'marketing',
    proposedDaysAgo: 1,
  },
  {
    title: '灯下读书：一盏灯照多大一张桌',
    angle: '用尺子量给读者看：灯挂多高、照多宽、眼睛到书多远。量完再看要不要换灯。',
    keywords: ['吊灯', '书桌', '照度'],
    products: ['baizhao-diaodeng', 'sichou-shuzhuo'],
    channel: 'site',
    season: '天黑得早的几周',
    by: 'copywriter',
    proposedDaysAgo: 6,
    campaign: 'dengxia',
    decision: { accepted: { dueDays: 6 } },
  },
  {
    title: '跟拍一天仓库打包',
    angle: '写给担心大件运输的人：一张沙发从下架到上车要过几双手。',
    keywords: ['配送', '沙发'],
    products: ['lakou-bushafa'],
    channel: 'wechat',
    by: 'copywriter',
    proposedDaysAgo: 9,
    decision: { declined: '仓库月底盘点，腾不出人带拍摄。一月再提。' },
  },
]
