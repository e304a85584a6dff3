import { type AdRule, words } from './ad-rule.ts'

export const AUTHORITY: AdRule = {
  rule: 'ad.authority',
  severity: 'error',
  message: {
    zh: '不得使用国家机关、军队、媒体、医生专家的名义或免检、驰名等称号（广告法第九、十六、十八条，商标法第十四条）。',
    en: 'No use of state bodies, the army, broadcasters, doctors or experts, nor of titles such as “well-known trademark”.',
  },
  entries: [
    {
      words: words(
        '国家领导人 人民大会堂 中南海 驰名商标 特供 专供 国宴专用 军工品质 军队专用 央视推荐 质量免检 质量信得过',
      ),
      instead: '',
    },
    { words: ['免检'], instead: '' },
    { words: ['医生推荐', '专家推荐', '营养师推荐', '药师推荐'], instead: '', unlessAfter: '^(?:阅读|书目)' },
  ],
}

export const DISPARAGEMENT: AdRule = {
  rule: 'ad.disparage',
  severity: 'error',
  message: {
    zh: '不得贬低其他经营者的商品（广告法第十三条）：只说自己的事实。',
    en: 'No running down of others’ goods (Advertising Law, article 13): say facts of your own.',
  },
  entries: [
    { words: words('秒杀同行 吊打 完爆 吊锤 碾压同行'), instead: '' },
    { words: ['碾压'], instead: '', unlessAfter: '^(?:机|米|成|碎|过|后|工艺)' },
  ],
}

export const NEEDS_PROOF: AdRule = {
  rule: 'ad.needs_proof',
  severity: 'warning',
  message: {
    zh: '需要证明才能说（广告法第十一条）：附上依据，或换成事实。',
    en: 'Needs proof (Advertising Law, article 11): attach it, or state a fact instead.',
  },
  entries: [
    { words: ['独家'], instead: '', unlessAfter: '^(?:村|新闻|授权书|记忆|采访|专访|报道)' },
    { words: ['首选'], instead: '优选', unlessAfter: '^项' },
    {
      words: words('首个 国内首个 全球首发 首创 填补国内空白 秘方 祖传 绝版 老字号 神器 黑科技'),
      instead: '',
      unlessAfter: '^(?:这个词|两字)',
    },
    { words: ['独创'], instead: '', unlessAfter: '^作品' },
    {
      words: ['冠军'],
      instead: '',
      unlessAfter: '^(?:赛|杯|奖杯|联赛)',
      unlessBefore: '(?:锦标赛|联赛|运动会|奥运|比赛|世界杯|亚运会?)$',
    },
    { words: ['极致'], instead: '' },
    { words: ['永远'], instead: '', onlyAfter: '^(?:不|保|免费|有效|如新|新鲜|在线)' },
    { words: ['完美'], instead: '', unlessAfter: '^(?:主义|世界|的一天|女人|日)' },
    { words: ['一流'], instead: '上好', unlessAfter: '^(?:的水|水|程)' },
    { words: ['零添加', '纯天然'], instead: '', unlessBefore: '(?:非|不是)$' },
    { words: ['美白'], instead: '', unlessAfter: '^(?:色|底)' },
    {
      words: words('国际品质 国际一线 国际大牌 一线品质 奢侈 全球领军 匠心之作全球'),
      instead: '',
      unlessAfter: '^品(?:税|牌维修)',
    },
  ],
}
