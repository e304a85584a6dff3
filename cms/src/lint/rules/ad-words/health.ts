import { type AdRule, words } from './ad-rule.ts'

const DISCLAIMED = '(?:不|非|无|没有|不能|不得|不可|不具有?|代替|替代|就医|遵医嘱|接受|不宣传|没有任何)[^，。；]{0,6}'

export const HEALTH: AdRule = {
  rule: 'ad.medical',
  severity: 'error',
  message: {
    zh: '普通商品不得宣称治疗或保健功效（广告法第十七、十八条）。',
    en: 'Goods that are no medicine may not claim to heal (Advertising Law, articles 17 and 18).',
  },
  entries: [
    {
      words: ['治疗', '疗效', '医治'],
      instead: '',
      unlessBefore: `${DISCLAIMED}$`,
      unlessAfter: '^(?:功效|仪说明)?(?:请|须|需)?遵医嘱',
    },
    { words: ['治愈'], instead: '', unlessAfter: '^(?:系|的画风|感)', unlessBefore: '(?:很|温暖|好|被|太)$' },
    {
      words: words(
        '根治 包治百病 药到病除 妙手回春 抗癌 防癌 降血压 降血脂 降血糖 降三高 降尿酸 壮阳 补肾 丰胸 瘦身 燃脂 祛斑 祛痘 祛湿 除皱 抗皱 祛皱 消炎 止痛 止咳 化痰 退烧 排毒 清热解毒 养胃 护肝 养肝 润肺 清肺 改善睡眠 改善视力 预防近视 防近视 增强记忆力 提高记忆力 促进发育 抗病毒 消除辐射 增强免疫力 提高免疫力 延年益寿 安神补脑 返老还童 活血化瘀 无副作用 无毒副作用 无任何副作用 零副作用 医用级 医疗级 抗衰老 抗衰 助眠神器 生发 壮骨 永不复发 神药 神效',
      ),
      instead: '',
      unlessBefore: DISCLAIMED.concat('$'),
    },
    {
      words: [],
      turns: [
        {
          name: '见效',
          pattern: '(?:[0-9一二三四五六七八九十两半]+ ?(?:天|日|周|次|分钟|小时|盒|贴)|当天|当场|立即|立刻|即刻)见效',
        },
      ],
    },
    { words: ['增高'], instead: '', unlessAfter: '^ ?(?:[0-9]|款|设计|的鞋底|跟)', unlessBefore: '(?:内|加|底部|垫)$' },
    { words: ['减肥', '减脂'], instead: '', unlessAfter: '^(?:期间|的人|人群|期)' },
    { words: ['特效'], instead: '', unlessAfter: '^(?:字|镜头|化妆|电影|制作|师)' },
  ],
}

export const SUPERSTITION: AdRule = {
  rule: 'ad.superstition',
  severity: 'error',
  message: { zh: '迷信内容（广告法第九条第八项）。', en: 'Superstition (Advertising Law, article 9.8).' },
  entries: [
    { words: ['转运'], instead: '', unlessAfter: '^(?:营|箱|中|站|车|费|单|公司|仓|途)', unlessBefore: '物流$' },
    {
      words: words('招财 旺财 旺财运 辟邪 旺夫 镇宅 化煞 改运 保佑发财 风水 桃花运 逢凶化吉'),
      instead: '',
      unlessAfter: '^(?:猫|童子|书|先生的故事)',
    },
    { words: ['开光'], instead: '', unlessAfter: '^(?:洁|滑|泽|盘)', unlessBefore: '打$' },
  ],
}
