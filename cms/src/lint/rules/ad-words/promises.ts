import { type AdRule, words } from './ad-rule.ts'

export const ABSOLUTES: AdRule = {
  rule: 'ad.absolute',
  severity: 'error',
  message: {
    zh: '无法证明的绝对承诺：写清条件、期限与数字。',
    en: 'An absolute promise that cannot be proved: give conditions, terms and figures.',
  },
  entries: [
    { words: ['绝对'], instead: '', unlessAfter: '^(?:湿度|零度|值|温度|误差|路径|音感|定位)' },
    { words: ['绝不'], instead: '不易', unlessAfter: '^(?:泄露|外传|出售|分享|转让|发送|会泄露)' },
    { words: ['永久'], instead: '长期', unlessAfter: '^(?:磁|牌|链接|地址|居|性)' },
    { words: ['永不', '永远不坏', '永远不'], instead: '不易' },
    { words: ['万能'], instead: '多用', unlessAfter: '^(?:胶|遥控|表|充|钥匙|转换|插)' },
    {
      words: ['百分百', '百分之百'],
      instead: '',
      unlessAfter: '^(?:的?)(?:棉|羊毛|亚麻|纯棉|羊绒|真丝)(?!手感|质感|感)',
    },
    { words: ['零风险', '无风险'], instead: '' },
    { words: ['彻底'], instead: '', unlessAfter: '^(?:晾|洗净晾|干燥|冷却|断电|凉透|揉匀)' },
    {
      words: ['100%'],
      instead: '',
      unlessAfter:
        '^ ?(?:新疆|长绒|精梳|有机|再生|天然|桑)?(?:棉|纯棉|亚麻|羊毛|羊绒|聚酯|涤纶|锦纶|桑?蚕丝|真丝|莱赛尔|粘纤|腈纶|氨纶|皮|果汁|的包装|可回收|竹|麻|cotton|linen|wool|silk|recycled|polyester)',
    },
    { words: ['无效退款', '包退包赔终身'], instead: '七天无理由退货' },
    { words: ['立竿见影'], instead: '' },
  ],
}

export const YIELDS: AdRule = {
  rule: 'ad.yield',
  severity: 'error',
  message: { zh: '不得承诺收益（广告法第二十五条）。', en: 'No promise of gain (Advertising Law, article 25).' },
  entries: [
    { words: ['稳赚'], instead: '', unlessAfter: '^到' },
    {
      words: words('稳赚不赔 保值升值 升值空间 月入过万 躺赚 零成本创业 高回报 保收益 价值翻倍 身价翻倍'),
      instead: '',
    },
    { words: ['保本'], instead: '', unlessAfter: '^(?:味|色|真|白)' },
  ],
}

export const PRICES: AdRule = {
  rule: 'ad.price',
  severity: 'error',
  message: {
    zh: '没有依据的价格或紧迫说法（价格法第十四条、规范促销行为暂行规定）：写明期限与数量。',
    en: 'A price or urgency claim without grounds: state the term and the quantity.',
  },
  entries: [
    {
      words: words('跳楼价 跳楼 亏本 血亏 吐血价 抄底价 骨折价 清仓价 白菜价 清仓价全网 秒杀全网 击穿底价 史低'),
      instead: '优惠价',
      unlessAfter: '^(?:机)',
    },
    {
      words: words(
        '再不抢就没了 再不抢没了 手慢就没 错过不再 错过等一年 仅此一次 不买后悔 不买就亏 手慢无 万人疯抢 疯抢 秒光 点击有惊喜 点击有奖 最后一波 随时涨价 倒计时涨价 恢复原价',
      ),
      instead: '',
    },
  ],
}
