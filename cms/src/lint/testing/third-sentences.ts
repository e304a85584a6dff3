import { type LabelledSentence, readLabels } from './read-labels.ts'

/** A third set, labelled after the rules were last changed and never used to change them: what the figures are worth. */
const LINES = `
最好吃 :: 这是我们家最好吃的牛肉干。
最优质 :: 只挑最优质的稻米。
最懂 :: 最懂宝妈的背包。
销量第一 :: 蝉联三年销量第一。
全国第一 :: 全国第一家无人书店。
NO.1 :: 网友票选NO.1的凉席。
国家级 :: 通过国家级实验室检测，品质过硬。
顶级 :: 配备顶级芯片。
独一无二 :: 每一只都独一无二。
极致 :: 极致的顺滑口感。
遥遥领先 :: 销量遥遥领先。
唯一 :: 全市唯一指定维修点。
绝对 :: 价格绝对公道。
百分百 :: 百分百纯手工。
永久 :: 永久免费清洗。
万能 :: 万能收纳箱，什么都能装。
彻底 :: 彻底解决回南天返潮。
治疗 :: 可用于治疗失眠多梦。
祛湿 :: 祛湿茶，喝出轻盈。
瘦身 :: 瘦身霜一抹就瘦。
增强免疫力 :: 每天一袋，增强免疫力。
招财 :: 招财进宝金蟾摆件。
开光 :: 已请高僧开光。
稳赚不赔 :: 囤茶稳赚不赔。
跳楼价 :: 跳楼价出清库存。
疯抢 :: 全城疯抢中。
特供 :: 内部特供，外面买不到。
首选 :: 露营首选折叠椅。
老字号 :: 苏州老字号糕点。
独家 :: 独家秘制酱料。
冠军 :: 奥运冠军代言同款。
天花板 :: 国产耳机天花板。
吊打 :: 价格吊打进口货。
专家推荐 :: 护肤专家推荐成分。
最.好 :: 我们只卖最.好的苹果。
zui便宜 :: 比到最后还是这里zui便宜。
最 佳 :: 全场 最 佳 单品。
dingji :: dingji羊毛被。
絕無僅有 :: 絕無僅有的配色。
第❶ :: 销量第❶。
best :: Simply the best pillow.
ultimate :: The ultimate travel mug.
guaranteed :: Satisfaction guaranteed.
Cures :: Cures dry skin overnight.
- :: 最后三天，名额用完即止。
- :: 最近一次进货是上周四。
- :: 最多退三件。
- :: 最大展开宽度 2.1 米。
- :: 第一页写着产地。
- :: 第一笔订单满 50 元即可。
- :: 每个订单有唯一的编号。
- :: 我最想要的生日礼物是一只茶壶。
- :: 最简单的做法是白水煮。
- :: 最重要的事：先断电。
- :: 国家图书馆联名书签，授权见附件。
- :: 顶棚透光，雨天也能坐。
- :: 独自旅行的人可以选小号。
- :: 绝缘手柄，干手操作。
- :: 永安的竹子做的筷子。
- :: 万寿菊种子一包。
- :: 彻夜营业的店不多，我们 22:00 关门。
- :: 湿气重的地方请放干燥剂。
- :: 冠层茂密的盆栽需要修剪。
- :: 独立站与门店同价。
- :: 疯狂动物城授权抱枕。
- :: 开光源前请先接地。
- :: 百分之八十的顾客选了大号。
- :: 老街的字号用毛笔写成。
- :: 治安亭旁边就是自提点。
- :: 首批到货两百只。
- :: 减震鞋底，脚感柔和。
- :: 王冠图案的生日帽。
- :: 补充装更省塑料。
- :: 神奇的是它不用电。
- :: 秘制两个字我们不写，配料表都在这里。
- :: 保本金的理财我们不懂，也不卖。
- :: Bestow a name on your teapot.
- :: Keep the receipt for two years.
- :: The second cup tastes milder.
- :: Firmest of the three densities.
- :: Secure the lid before shaking.
`

export const THIRD_SENTENCES: LabelledSentence[] = readLabels(LINES)
