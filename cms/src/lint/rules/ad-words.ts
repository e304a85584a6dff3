import type { Severity } from './finding.ts'

/** A group of words one clause of the law speaks about. */
export interface AdRule {
  rule: string
  severity: Severity
  message: { zh: string; en: string }
  entries: readonly AdEntry[]
}

export interface AdEntry {
  words: readonly string[]
  /** what to write instead; an empty string: leave it out */
  instead?: string
  /** regular expressions (folded text, lower case): where the words are innocent because of what stands before or after */
  unlessBefore?: string
  unlessAfter?: string
}

const MEASURES =
  '承重|载重|功率|尺寸|容量|直径|高度|宽度|长度|转速|温度|水位|风速|噪音|输出|输入|电流|电压|亮度|音量|量程|展开|开合|开口|支持|可达|可调|可承|扭矩|排量|包装|起订|单位|厚度|负荷|重量|误差|间距|限度|限额|金额|消费|档|值|程度'
const COUNTED =
  '次|步|章|节|届|代|天|季|排|口|眼|印象|时间|版|手|位|个|批|杯|场|站|页|课|学期|年|家|层|格|行|遍|回|种|件|款|册|期|集|部|封|双|颗|号|百|条|项|道|段|题|轮|关|卷|编|则|例|组|阶段|条目|中学|小学'
const DISCLAIMED = '(?:不|非|无|没有|不能|不得|不可|不具有?|代替|替代|就医|遵医嘱|接受)[^，。；]{0,6}'

/**
 * Words an advertisement may not use, or only with proof. Sources: 中华人民共和国广告法 (2021) articles 9, 13, 16 to 18,
 * 25, 28; 商标法 article 14; 反不正当竞争法 article 8; 规范促销行为暂行规定. `error` where the law names the word or a
 * regulator has fined its like; `warning` where it depends on proof or context.
 */
export const AD_RULES: readonly AdRule[] = [
  {
    rule: 'ad.superlative',
    severity: 'error',
    message: {
      zh: '绝对化用语（广告法第九条第三项）：改为可以证明的具体事实。',
      en: 'A superlative (Advertising Law, article 9.3): say a concrete fact that can be proved.',
    },
    entries: [
      {
        words: [
          ...['好', '佳', '优', '强', '先进', '高级', '便宜', '热销', '畅销', '受欢迎', '安全', '专业', '时尚'],
          ...['舒适', '舒服', '划算', '实惠', '纯', '纯净', '全', '靠谱', '顶尖', '顶级', '完美', '漂亮', '美', '美味'],
          ...['好吃', '好用', '高端', '权威', '优质', '优惠', '火', '流行', '耐用', '健康', '环保', '正宗', '棒', '值'],
          ...[
            '轻薄',
            '轻便',
            '豪华',
            '尊贵',
            '奢华',
            '懂你',
            '有效',
            '省电',
            '静音',
            '可靠',
            '满意',
            '地道',
            '香',
            '牛',
          ],
        ].map((adjective) => `最${adjective}`),
        instead: '',
      },
      { words: ['最大'], instead: '', unlessAfter: `^(?:${MEASURES})` },
      { words: ['最新'], instead: '新', unlessAfter: '^(?:公告|消息|通知|版本|说明|规定|一期)' },
      {
        words: ['最高', '最低'],
        instead: '',
        unlessAfter: `^(?:${MEASURES}|可|不|人民法院|气温|海拔|处|点)`,
      },
      {
        words: ['全网最低', '全网最低价', '史上最低价', '全网底价', '历史最低价', '全年最低'],
        instead: '',
      },
      {
        words: ['第一'],
        instead: '',
        unlessBefore: '(?:高|初|大|小)[一二三四五六]$|春天的$|每天$|我的?$|五一$|专?辑$',
        unlessAfter: `^(?:[0-9]|\\s*(?:${COUNTED})(?!牌))`,
      },
      {
        words: [
          '第一品牌',
          '全国第一',
          '世界第一',
          '中国第一',
          '全网第一',
          '销量第一',
          '行业第一',
          '第一名牌',
          '天下第一',
        ],
        instead: '',
      },
      { words: ['no.1', 'no1', 'no. 1', 'top1', 'top.1', 'top 1'], instead: '' },
      { words: ['国家级'], instead: '', unlessAfter: '^(?:非物质|非遗|自然保护|森林公园|风景|地质公园|重点)' },
      { words: ['世界级', '全球级', '宇宙级', '殿堂级', '骨灰级', '王者级', '史诗级'], instead: '' },
      { words: ['顶级'], instead: '', unlessAfter: '^域名' },
      {
        words: [
          '极品',
          '至尊',
          '绝无仅有',
          '独一无二',
          '史无前例',
          '前无古人',
          '空前绝后',
          '前所未有',
          '无与伦比',
          '举世无双',
        ],
        instead: '',
      },
      { words: ['唯一'], instead: '', unlessAfter: '^(?:编号|编码|码|的?(?:查询)?凭据|标识|识别|的?号|id|序列)' },
      { words: ['顶尖', '尖端', '巅峰', '封神', 'yyds'], instead: '' },
      { words: ['无敌'], instead: '', unlessAfter: '^(?:舰队|浩克|破坏王)' },
      {
        words: ['之王', '王牌'],
        instead: '',
        unlessAfter: '^(?:飞行员|对王牌|特工|者)',
        unlessBefore: '(?:花|蜂|帝|狮子|动物)$',
      },
      { words: ['天花板'], instead: '', unlessAfter: '^(?:灯|高度|吊|安装|材料|上|的高度|开孔)' },
      {
        words: [
          '遥遥领先',
          '业界领先',
          '行业领先',
          '全球领先',
          '国际领先',
          '国内领先',
          '引领潮流',
          '领导品牌',
          '领袖品牌',
          '缔造者',
        ],
        instead: '',
      },
    ],
  },
  {
    rule: 'ad.absolute',
    severity: 'error',
    message: {
      zh: '无法证明的绝对承诺：写清条件、期限与数字。',
      en: 'An absolute promise that cannot be proved: give conditions, terms and figures.',
    },
    entries: [
      { words: ['绝对'], instead: '', unlessAfter: '^(?:湿度|零度|值|温度|误差|路径|音感)' },
      { words: ['永久', '永不'], instead: '', unlessAfter: '^(?:磁|牌|链接|地址|居|性)' },
      { words: ['万能'], instead: '多用', unlessAfter: '^(?:胶|遥控|表|充|钥匙|转换|插)' },
      {
        words: ['百分百', '百分之百', '零风险', '无风险', '彻底'],
        instead: '',
        unlessAfter: '^(?:棉|羊毛|亚麻|纯棉|晾|洗净晾|干燥)',
      },
      {
        words: ['100%'],
        instead: '',
        unlessAfter:
          '^ ?(?:新疆|长绒|精梳|有机|再生|天然|桑)?(?:棉|纯棉|亚麻|羊毛|羊绒|聚酯|涤纶|锦纶|桑?蚕丝|真丝|莱赛尔|粘纤|腈纶|氨纶|皮|果汁|的包装|可回收|竹|麻|cotton|linen|wool|silk|recycled|polyester)',
      },
    ],
  },
  {
    rule: 'ad.medical',
    severity: 'error',
    message: {
      zh: '普通商品不得宣称治疗或保健功效（广告法第十七、十八条）。',
      en: 'Goods that are no medicine may not claim to heal (Advertising Law, articles 17 and 18).',
    },
    entries: [
      {
        words: ['治疗', '疗效'],
        instead: '',
        unlessBefore: `${DISCLAIMED}$`,
        unlessAfter: '^(?:功效|仪说明)?(?:请|须|需)?遵医嘱',
      },
      { words: ['治愈'], instead: '', unlessAfter: '^(?:系|的画风|感)', unlessBefore: '(?:很|温暖|好|被|太)$' },
      {
        words: [
          ...[
            '根治',
            '包治百病',
            '药到病除',
            '妙手回春',
            '抗癌',
            '防癌',
            '降血压',
            '降血脂',
            '降血糖',
            '降三高',
            '壮阳',
            '补肾',
          ],
          ...[
            '丰胸',
            '瘦身',
            '祛斑',
            '祛痘',
            '祛湿',
            '消炎',
            '止痛',
            '排毒',
            '增强免疫力',
            '提高免疫力',
            '延年益寿',
            '安神补脑',
          ],
          ...[
            '返老还童',
            '活血化瘀',
            '无副作用',
            '无毒副作用',
            '零副作用',
            '医用级',
            '医疗级',
            '抗衰老',
            '助眠神器',
            '生发',
            '壮骨',
          ],
        ],
        instead: '',
        unlessBefore: DISCLAIMED.concat('$'),
      },
      { words: ['减肥'], instead: '', unlessAfter: '^(?:期间|的人|人群)' },
      { words: ['特效'], instead: '', unlessAfter: '^(?:字|镜头|化妆|电影|制作|师)' },
    ],
  },
  {
    rule: 'ad.superstition',
    severity: 'error',
    message: { zh: '迷信内容（广告法第九条第八项）。', en: 'Superstition (Advertising Law, article 9.8).' },
    entries: [
      { words: ['转运'], instead: '', unlessAfter: '^(?:营|箱|中心|站|车|费|单|公司|仓)', unlessBefore: '物流$' },
      {
        words: ['招财', '旺财运', '辟邪', '旺夫', '镇宅', '化煞', '改运', '保佑发财'],
        instead: '',
        unlessAfter: '^(?:猫图案|童子)',
      },
      { words: ['开光'], instead: '', unlessAfter: '^(?:洁|滑|泽|盘)', unlessBefore: '打$' },
    ],
  },
  {
    rule: 'ad.yield',
    severity: 'error',
    message: {
      zh: '不得承诺收益（广告法第二十五条）。',
      en: 'No promise of gain (Advertising Law, article 25).',
    },
    entries: [
      { words: ['稳赚'], instead: '', unlessAfter: '^到' },
      {
        words: ['稳赚不赔', '保值升值', '升值空间', '月入过万', '躺赚', '零成本创业', '高回报', '保收益'],
        instead: '',
      },
      { words: ['保本'], instead: '', unlessAfter: '^(?:味|色|真)' },
    ],
  },
  {
    rule: 'ad.price',
    severity: 'error',
    message: {
      zh: '没有依据的价格或紧迫说法（价格法第十四条、规范促销行为暂行规定）：写明期限与数量。',
      en: 'A price or urgency claim without grounds: state the term and the quantity.',
    },
    entries: [
      {
        words: [
          ...[
            '跳楼价',
            '亏本',
            '血亏',
            '吐血价',
            '抄底价',
            '清仓价全网',
            '秒杀全网',
            '击穿底价',
            '再不抢就没了',
            '错过不再',
            '仅此一次',
          ],
          ...['不买后悔', '手慢无', '万人疯抢', '疯抢', '点击有惊喜', '点击有奖', '最后一波', '随时涨价', '恢复原价'],
        ],
        instead: '',
      },
    ],
  },
  {
    rule: 'ad.authority',
    severity: 'error',
    message: {
      zh: '不得使用国家机关、其工作人员的名义或免检、驰名等称号（广告法第九条第二项、商标法第十四条）。',
      en: 'No use of state bodies, their staff, or titles such as “well-known trademark”.',
    },
    entries: [
      {
        words: ['国家领导人', '人民大会堂', '中南海', '驰名商标', '特供', '专供', '国宴专用', '军工品质', '质量免检'],
        instead: '',
      },
      { words: ['免检'], instead: '' },
    ],
  },
  {
    rule: 'ad.needs_proof',
    severity: 'warning',
    message: {
      zh: '需要证明才能说（广告法第十一条）：附上依据，或换成事实。',
      en: 'Needs proof (Advertising Law, article 11): attach it, or state a fact instead.',
    },
    entries: [
      { words: ['独家'], instead: '', unlessAfter: '^(?:村|新闻|授权书|记忆)' },
      { words: ['首选'], instead: '', unlessAfter: '^项' },
      {
        words: ['首个', '国内首个', '全球首发', '首创', '填补国内空白', '秘方', '绝版', '老字号', '神器'],
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
      { words: ['极致', '永远'], instead: '' },
      { words: ['完美'], instead: '', unlessAfter: '^(?:主义|世界)' },
      { words: ['一流'], instead: '', unlessAfter: '^(?:的水|水)' },
      {
        words: ['国际品质', '国际一线', '一线品质', '奢侈', '全球领军', '匠心之作全球'],
        instead: '',
        unlessAfter: '^品(?:税|牌维修)',
      },
    ],
  },
  {
    rule: 'ad.english',
    severity: 'error',
    message: {
      zh: '英文绝对化用语：改为可以证明的具体事实。',
      en: 'A superlative or an absolute promise: say a concrete fact that can be proved.',
    },
    entries: [
      { words: ['best', 'the best'], instead: '', unlessAfter: '^\\s*(?:before|by\\b|regards|wishes|of luck)' },
      {
        words: [
          'number one',
          '#1',
          'cheapest',
          'lowest price',
          'world-class',
          'world class',
          'ultimate',
          'unbeatable',
          'unrivalled',
        ],
        instead: '',
      },
      { words: ['never fails', 'never breaks', 'never returns', 'last forever'], instead: '' },
      { words: ['100% effective', '100% safe', '100% genuine', 'risk-free'], instead: '' },
    ],
  },
  {
    rule: 'ad.english_proof',
    severity: 'warning',
    message: {
      zh: '需要证明才能说：附上依据，或换成事实。',
      en: 'Needs proof: attach it, or state a fact instead.',
    },
    entries: [
      {
        words: ['cures', 'cure', 'heals', 'miracle'],
        instead: '',
        unlessBefore: "(?:not|n't|never|no|vulcanising|concrete|glue|resin|lacquer) $",
      },
      { words: ['perfect'], instead: '', unlessAfter: '^\\s*(?:binding|bound)' },
      { words: ['guaranteed'], instead: '' },
    ],
  },
]
