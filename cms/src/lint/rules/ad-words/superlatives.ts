import { type AdRule, each, words } from './ad-rule.ts'

const MEASURES =
  '承重|载重|功率|尺寸|容量|直径|高度|宽度|长度|转速|温度|水位|风速|噪音|输出|输入|电流|电压|亮度|音量|量程|展开|开合|开口|支持|可达|可调|可承|可叠|可容|扭矩|排量|包装|起订|单位|厚度|负荷|重量|误差|间距|限度|限额|金额|消费|档|值|程度|号|码|起送|起订'
const COUNTED =
  '次|步|章|节|届|代|天|季|排|口|眼|印象|时间|版|手|位|个|批|杯|场|站|页|课|学期|年|家|层|格|行|遍|回|种|件|款|册|期|集|部|封|双|颗|号|百|条|项|道|段|题|轮|关|卷|编|则|例|组|阶段|条目|中学|小学|班|台|炉|锅|壶|勺|笔|只|本|张|把|盏|束|块|份|盒|枚|根|顿|桶|支|缕|夜|站|棒'
/** Where 第一 ranks goods or sellers rather than counting. */
const RANKED =
  '(?:销量|销售|排名|排行|口碑|全网|全国|中国|世界|全球|亚洲|亚太|国内|国际|业内|行业|类目|同类|好评率?|热度|人气|品质|质量|服务|性价比|市场|占有率|榜单?|天下|全市|全省|实力|技术|效果|颜值|体验|销额|成交)(?:稳居|位居|居|排|连续.{0,4})?'

export const SUPERLATIVES: AdRule = {
  rule: 'ad.superlative',
  severity: 'error',
  message: {
    zh: '绝对化用语（广告法第九条第三项）：改为可以证明的具体事实。',
    en: 'A superlative (Advertising Law, article 9.3): say a concrete fact that can be proved.',
  },
  entries: [
    { words: ['最好', '最棒', '最牛'], instead: '很好', unlessAfter: '^(?:先|提前|不要|别|能|在|于|是|用|选在|避免)' },
    { words: ['最佳'], instead: '合适', unlessAfter: '^(?:赏味|食用|使用|饮用|风味|观赏|保存|储存|拍摄)' },
    { words: ['最优惠', '最便宜', '最实惠', '最划算', '最低价'], instead: '实惠' },
    { words: ['最受欢迎', '最热销', '最畅销', '最流行', '最火', '最热卖'], instead: '热销' },
    { words: ['最舒适', '最舒服'], instead: '舒适' },
    {
      words: each(
        ['最'],
        words(
          '优 强 先进 高级 安全 专业 时尚 纯 纯净 全 靠谱 顶尖 顶级 完美 漂亮 美 美味 好吃 好用 好喝 好看 高端 权威 优质 耐用 健康 环保 正宗 值 值得 轻薄 轻便 豪华 尊贵 奢华 懂你 有效 省电 静音 可靠 满意 地道 香 潮 酷 具人气 具性价比 省心 显瘦 柔软 新鲜 放心 受信赖 受好评 走心 良心 极致 贴心',
        ),
      ),
      instead: '',
    },
    { words: ['最大'], instead: '', unlessAfter: `^(?:${MEASURES})` },
    { words: ['最新'], instead: '新', unlessAfter: '^(?:公告|消息|通知|版本|说明|规定|一期)' },
    {
      words: ['最高', '最低'],
      instead: '',
      unlessAfter: `^(?:${MEASURES}|可|不|人民法院|气温|海拔|处|点|层)`,
    },
    { words: ['全网最低', '全网最低价', '史上最低价', '全网底价', '历史最低价', '全年最低', '醉低'], instead: '优惠' },
    { words: ['第一'], instead: '', onlyBefore: `${RANKED}$`, unlessAfter: `^(?:[0-9]|${COUNTED})(?!牌)` },
    { words: ['亚洲第一', '亚太第一', '世界第一', '中国第一', '全国第一', '全球第一', '天下第一'], instead: '' },
    {
      words: ['第一品牌', '第一名牌', '全网第一', '销量第一', '行业第一', '排名第一'],
      instead: '',
    },
    { words: ['第一名'], instead: '', unlessBefore: '(?:比赛|大赛|竞赛|考试|赛跑|抽奖|活动|本次)[^，。]{0,4}$' },
    { words: ['no.1', 'no1', 'no. 1', 'top1', 'top.1', 'top 1'], instead: '' },
    {
      words: ['国家级'],
      instead: '',
      unlessAfter: '^(?:非物质|非遗|自然保护|森林公园|风景|地质公园|重点|湿地|博物馆)',
    },
    { words: ['国宝级', '国礼'], instead: '', unlessAfter: '^(?:文物|大熊猫)' },
    { words: ['世界级'], instead: '', unlessAfter: '^(?:博物馆|遗产|赛事|非遗|自然)' },
    {
      words: ['全球级', '宇宙级', '殿堂级', '骨灰级', '王者级', '史诗级', '巨星级', '大师级', '天花板级'],
      instead: '',
    },
    { words: ['顶级'], instead: '上等', unlessAfter: '^域名' },
    { words: ['顶流', '顶配', '至尊', '至臻', '臻品'], instead: '' },
    {
      words: words(
        '极品 绝无仅有 史无前例 前无古人 空前绝后 前所未有 无与伦比 举世无双 无可比拟 登峰造极 独步天下 首屈一指 数一数二 独占鳌头 傲视群雄 冠绝',
      ),
      instead: '',
    },
    { words: ['独一无二'], instead: '与众不同' },
    {
      words: ['唯一'],
      instead: '',
      unlessAfter:
        '^(?:编号|编码|码|的?(?:查询|收货|默认|订单|取件|提货)?(?:凭据|凭证|地址|账号|编号|入口)|标识|识别|的?号|id|序列)',
    },
    { words: ['顶尖', '尖端'], instead: '先进' },
    { words: ['巅峰'], instead: '', unlessAfter: '^(?:滑雪|对决|赛|时刻|期)' },
    { words: ['封神', 'yyds'], instead: '' },
    { words: ['无敌'], instead: '', unlessAfter: '^(?:舰队|浩克|破坏王|海景)' },
    { words: ['王牌'], instead: '主打', unlessAfter: '^(?:飞行员|对王牌|特工)', unlessBefore: '花$' },
    {
      words: ['之王', '王者', '霸主'],
      instead: '',
      unlessAfter: '^(?:飞行员|者|荣耀|归来)',
      unlessBefore: '(?:花|蜂|帝|狮子|动物|百兽|森林)$',
    },
    { words: ['天花板'], instead: '', unlessAfter: '^(?:灯|高度|吊|安装|材料|上|的高度|开孔|级)' },
    {
      words: words(
        '遥遥领先 业界领先 行业领先 全球领先 世界领先 国际领先 国内领先 引领潮流 领导品牌 领袖品牌 行业标杆 缔造者',
      ),
      instead: '',
    },
    { words: ['全国首家', '全球首家', '行业首家', '国内首家', '全网首家'], instead: '' },
    { words: ['绝佳'], instead: '很好' },
  ],
}

/** What 最 says of place, time, measure and liking is no claim about goods. */
const INNOCENT_MOST =
  '近|后|多|少|晚|早|迟|终|初|小|长|短|外|里|内|上|下|左|右|前|底|顶[层上部]|中[间央]|远|细|粗|薄|厚|宽|窄|深|浅|爱|喜欢|想|怕|难|常|末|开始|靠|容易|快|慢|适宜|大|高|低|新|先|让|令|好|佳|冷|热|暖|暗|亮|轻|重|浓|淡|硬|软|干|湿|忙|累|记得|简单|普通|朴素|基本|原始|老|年轻|惦记|重要|关键|缺|忌|好奇|不'

export const MAYBE_SUPERLATIVES: AdRule = {
  rule: 'ad.superlative_maybe',
  severity: 'warning',
  message: {
    zh: '“最……”说商品或店铺时多半是绝对化用语（广告法第九条第三项）：能不用就不用。',
    en: '“最 …” said of goods or the shop is mostly a superlative (Advertising Law, article 9.3): better without.',
  },
  entries: [
    {
      words: [],
      turns: [{ name: '最', pattern: `[最朂㝡蕞樶冣](?!${INNOCENT_MOST})(?=\\p{Script=Han})` }],
    },
    {
      words: [],
      turns: [
        {
          name: '第一',
          pattern: '(?<=\\p{Script=Han}{2})第一(?=的|[，。！!；;]|$)',
        },
      ],
      unlessBefore: '(?:安全|顾客|客户|用户|质量|健康|友谊|家庭|孩子|读者|小区|单元|高|初)$',
    },
  ],
}
