import { zhEn } from '../bilingual.ts'
import { attr, colour, type DemoProduct, defineProduct, NEW_BADGE, option, PICK_BADGE } from '../define-product.ts'

const pot = zhEn('规格', 'Pot size')

export const PLANTS: DemoProduct[] = [
  defineProduct({
    no: 5001,
    slug: 'diaolan',
    brand: 'yuanye',
    category: 'guanye',
    title: zhEn('金边吊兰', 'Variegated spider plant'),
    subtitle: zhEn('耐阴耐旱，新手的头一盆', 'Bears shade and drought; a good first plant'),
    description: zhEn(
      `吊兰很少计较。放在离窗两米的桌上能长，忘了浇水一周也能缓过来。长到一定时候会垂下匍匐茎，末端的小株剪下来插水，又是一盆。

      花盆为图中同款红陶拼花盆，底部有孔，配接水盘。

      - 冠幅 25–30 cm
      - 七到十天浇一次，浇透
      - 叶尖发黄多因空气干，剪掉即可`,
      `A spider plant rarely minds. Two metres from the window it grows; a week forgotten it recovers. In time it throws out runners, and each little plant at the end will root in water.

      It comes in the patterned terracotta pot of the picture, with a hole below and a saucer.

      - 25–30 cm across
      - Water well every seven to ten days
      - Brown tips mean dry air; snip them off`,
    ),
    attributes: [
      attr('color', '绿色', 'Green'),
      attr('light', '散射光、耐阴', 'Soft light or shade'),
      attr('care', '新手', 'Easy'),
      attr('size', '冠幅 25–30 cm', '25–30 cm across'),
      attr('origin', '昆明', 'Kunming'),
    ],
    sku: 'YY-DL',
    price: 4_900,
    cost: 1_900,
    weightGrams: 1400,
    stock: [46],
    gallery: ['spider-plant-desk'],
  }),
  defineProduct({
    no: 5002,
    slug: 'chuidiao-lvluo',
    brand: 'yuanye',
    category: 'guanye',
    badge: PICK_BADGE,
    title: zhEn('垂叶吊盆', 'Trailing hanging basket'),
    subtitle: zhEn('连铁链吊篮，垂下约 60 cm', 'With basket and chains, trailing about 60 cm'),
    description: zhEn(
      `挂起来的植物不占地方，又把视线往上带。细长的叶一层层垂下来，风一过就动。

      椰棕内衬的铁吊篮直径 26 cm，三根链子长 50 cm，末端挂钩可以直接挂进膨胀螺丝。浇水时请取下，沥十分钟再挂回去。

      - 连盆重约 3 kg，请确认挂点承重
      - 喜湿，冬天每天喷一次水雾
      - 运输时藤蔓以网套收拢，到货松开两天恢复`,
      `A hanging plant takes no floor and draws the eye up. Fine leaves come down in tiers and move with the air.

      The iron basket is 26 cm across, lined with coir, on three chains of 50 cm. Take it down to water, let it drip for ten minutes, hang it back.

      - About 3 kg: be sure of your hook
      - Likes humidity; mist daily in winter
      - It travels netted and opens out in two days`,
    ),
    attributes: [
      attr('color', '绿色', 'Green'),
      attr('light', '明亮散射光', 'Bright, indirect'),
      attr('care', '一般', 'Moderate'),
      attr('size', '垂长约 60 cm', 'Trails about 60 cm'),
      attr('origin', '昆明', 'Kunming'),
    ],
    sku: 'YY-CD',
    price: 12_800,
    cost: 5_600,
    weightGrams: 3000,
    stock: [14],
    gallery: ['hanging-fern'],
  }),
  defineProduct({
    no: 5003,
    slug: 'zhenbai-penjing',
    brand: 'yuanye',
    category: 'guanye',
    title: zhEn('三层松柏盆景', 'Conifer bonsai in three tiers'),
    subtitle: zhEn('树龄约 12 年，随附修剪图', 'About twelve years old, with a pruning plan'),
    description: zhEn(
      `盆景不是把树养小，是替它省力。这一批由同一位师傅蟠扎，枝盘分三层，去年换过土，今年只需摘芽。

      它应当住在室外：阳台、窗台外、院子都行，室内陈列请不超过三天。浅盆存水少，夏天早晚各看一次。

      ## 一年的功课
      - 春：摘新芽，留三分之一
      - 夏：遮去正午的光
      - 秋：施两次薄肥
      - 冬：零下五度以下移到檐下`,
      `Bonsai does not keep a tree small so much as spare it effort. These were wired by one pair of hands into three tiers and repotted last year; this year they need only pinching.

      It belongs outside: balcony, ledge or yard, and no more than three days indoors. A shallow pot holds little water, so look at it morning and evening in summer.

      ## A year's work
      - Spring: pinch new growth to a third
      - Summer: shade it at noon
      - Autumn: feed weakly, twice
      - Winter: under the eaves below minus five`,
    ),
    attributes: [
      attr('color', '绿色', 'Green'),
      attr('light', '室外全日照', 'Outdoors, full sun'),
      attr('care', '进阶', 'For the practised'),
      attr('size', '高 38–42 cm', '38–42 cm high'),
      attr('origin', '昆明', 'Kunming'),
    ],
    sku: 'YY-PJ12',
    price: 88_000,
    cost: 51_000,
    weightGrams: 6200,
    stock: [2],
    gallery: ['juniper-bonsai'],
    strip: ['juniper-bonsai', 'soil-scoop'],
  }),
  defineProduct({
    no: 5004,
    slug: 'nanyangshan',
    brand: 'yuanye',
    category: 'guanye',
    title: zhEn('小南洋杉', 'Young Norfolk pine'),
    subtitle: zhEn('一层一层往上长，一年一轮', 'It climbs tier by tier, one a year'),
    description: zhEn(
      `南洋杉的枝条像编过的绳，细密柔软。它一年长出一轮新枝，几年下来就成了室内的一棵小塔。

      要光，不要晒。每周把盆转四分之一圈，树形就正。冬天灯串挂上去，也可以算一棵圣诞树。

      - 高 45–50 cm，塑料育苗盆
      - 盆土表面干了再浇
      - 忌空调直吹`,
      `The branches of a Norfolk pine look like plaited cord, fine and soft. It adds a ring each year, and in a few years stands as a little tower in the room.

      Light, but not the blaze. Turn the pot a quarter every week to keep it straight. Hang a string of lamps on it in December and it will do for Christmas.

      - 45–50 cm, nursery pot
      - Water when the surface is dry
      - Keep it out of the air-conditioner's breath`,
    ),
    attributes: [
      attr('color', '绿色', 'Green'),
      attr('light', '明亮散射光', 'Bright, indirect'),
      attr('care', '一般', 'Moderate'),
      attr('size', '高 45–50 cm', '45–50 cm high'),
      attr('origin', '昆明', 'Kunming'),
    ],
    sku: 'YY-NYS',
    price: 9_800,
    cost: 4_200,
    weightGrams: 2600,
    stock: [17],
    gallery: ['norfolk-pine'],
    window: { fromDays: 3, untilDays: null },
  }),
  defineProduct({
    no: 5005,
    slug: 'duorou-baxiang',
    brand: 'yuanye',
    category: 'duorou',
    badge: NEW_BADGE,
    title: zhEn('多肉八盆组', 'Eight succulents'),
    subtitle: zhEn('八个品种，带红陶小盆与名牌', 'Eight kinds in terracotta, each with its name'),
    description: zhEn(
      `八盆里有莲座、有芦荟、有球，摆成一片就是窗台上的小花园。每盆插一枚竹签，写着品种与浇水间隔。

      它们怕的不是旱，是闷。浇水之后一定要有风，盆底不要积水。到货后先放在阴处两天，再慢慢见光。

      - 盆径 7 至 12 cm 不等
      - 十到十五天浇一次
      - 品种随季节微调，颜色以实物为准`,
      `Rosettes, an aloe, a ball or two: set together they make a garden of the sill. Each has a bamboo tag with its name and how often to water.

      What they fear is still air, not drought. After watering they need a breeze and a dry saucer. Two days of shade when they arrive, then light by degrees.

      - Pots from 7 to 12 cm
      - Water every ten to fifteen days
      - The kinds change a little with the season`,
    ),
    attributes: [
      attr('color', '绿色', 'Green'),
      attr('light', '直射光半日', 'Half a day of sun'),
      attr('care', '新手', 'Easy'),
      attr('size', '盆径 7–12 cm', 'Pots 7–12 cm'),
      attr('origin', '昆明', 'Kunming'),
    ],
    sku: 'YY-DR8',
    price: 13_900,
    cost: 6_100,
    weightGrams: 3400,
    stock: [24],
    gallery: ['succulent-set'],
    strip: ['succulent-set', 'haworthia-pot', 'soil-scoop'],
  }),
  defineProduct({
    no: 5006,
    slug: 'zhuzhuang-xianrenzhang',
    brand: 'yuanye',
    category: 'duorou',
    title: zhEn('柱状仙人掌', 'Column cactus'),
    subtitle: zhEn('红陶盆，一年浇十几次水就够', 'In terracotta; a dozen waterings a year'),
    description: zhEn(
      `它站着，不求人。阳光足的话，一年长高 5 到 8 cm，春末顶上也许开一朵花，也许不开。

      刺很硬，换盆请用旧报纸折成的带子夹着拿。家里有小孩或猫，放高一点。

      - 高 22–26 cm，盆口 16 cm
      - 夏天半月一次水，冬天一月一次
      - 盆土已配颗粒，一年内不必换`,
      `It stands there and asks for nothing. With sun enough it grows 5 to 8 cm a year, and in late spring may put a flower on top, or may not.

      The spines are hard: to repot, hold it with a folded strip of newspaper. Put it up high if there are children or cats.

      - 22–26 cm high, pot 16 cm
      - Water twice a month in summer, once in winter
      - Gritty soil, good for a year`,
    ),
    attributes: [
      attr('color', '绿色', 'Green'),
      attr('light', '全日照', 'Full sun'),
      attr('care', '新手', 'Easy'),
      attr('size', '高 22–26 cm', '22–26 cm high'),
      attr('origin', '昆明', 'Kunming'),
    ],
    options: [option('pot', pot, ['small', '盆口 12 cm', '12 cm'], ['large', '盆口 16 cm', '16 cm'])],
    sku: 'YY-XRZ',
    price: 3_900,
    cost: 1_500,
    weightGrams: 1100,
    stock: [35, 21],
    differences: { large: { price: 2_000, cost: 900, weightGrams: 900 } },
    gallery: ['column-cactus'],
  }),
  defineProduct({
    no: 5007,
    slug: 'tiaowen-shierjuan',
    brand: 'yuanye',
    category: 'duorou',
    title: zhEn('条纹十二卷', 'Zebra haworthia'),
    subtitle: zhEn('办公桌也能养，灯光下也长', 'Content on a desk, even under lamps'),
    description: zhEn(
      `白色疣点在叶上排成横纹，近看像织物。它能忍受办公室的灯光，是少数不必抢窗口的多肉。

      浇水沿盆边，别浇进叶心。叶子变薄、微微内卷，就是渴了。

      - 盆径 9 cm，白瓷盆
      - 十二天左右浇一次
      - 叶尖轻微干枯属正常`,
      `White beads line up into bands along the leaves; close to, it looks woven. It puts up with office lamps and does not fight for the window.

      Water round the edge and not into the heart. When leaves thin and curl in, it is thirsty.

      - 9 cm white pot
      - Water about every twelve days
      - A slightly dry tip is nothing to worry about`,
    ),
    attributes: [
      attr('color', '绿色', 'Green'),
      attr('light', '散射光、耐阴', 'Soft light or shade'),
      attr('care', '新手', 'Easy'),
      attr('size', '盆径 9 cm', '9 cm pot'),
      attr('origin', '昆明', 'Kunming'),
    ],
    sku: 'YY-SEJ',
    price: 2_900,
    cost: 1_050,
    weightGrams: 480,
    stock: [58],
    gallery: ['haworthia-pot', 'succulent-set'],
  }),
  defineProduct({
    no: 5008,
    slug: 'yujinxiang-penzai',
    brand: 'yuanye',
    category: 'kaihua',
    title: zhEn('郁金香盆栽 十二球', 'Potted tulips, twelve bulbs'),
    subtitle: zhEn('带苞发货，到家三天左右开', 'Sent in bud, open in about three days'),
    description: zhEn(
      `十二颗种球挤在一只盆里，开起来才是一丛。发货时花苞刚刚转色，到家放在窗边，三天左右开，温度越低开得越久。

      15 ℃ 左右能看两周，25 ℃ 以上四五天就谢了。谢后剪去花梗，叶子留着，球根明年未必复花，请当它是一季的花。

      - 釉面花盆直径 17 cm，橙黄渐变
      - 每天转一转盆，花梗才直
      - 偏远地区不发，请看配送说明`,
      `Twelve bulbs crowd one pot, for tulips want company. They leave us as the buds turn colour and open by your window in about three days; the cooler, the longer.

      At 15 °C they last two weeks, above 25 four or five days. Cut the stalks after and leave the leaves. They may not flower next year: think of them as one season's flowers.

      - Glazed 17 cm pot, orange into cream
      - Turn it daily to keep the stems straight
      - Not sent to remote places; see Delivery`,
    ),
    attributes: [
      attr('color', '红色', 'Red'),
      attr('light', '明亮散射光', 'Bright, indirect'),
      attr('care', '新手', 'Easy'),
      attr('size', '盆径 17 cm', '17 cm pot'),
      attr('origin', '昆明', 'Kunming'),
    ],
    sku: 'YY-YJX',
    price: 7_900,
    cost: 3_600,
    weightGrams: 2300,
    stock: [4],
    gallery: ['tulip-pot'],
    window: { fromDays: -40, untilDays: -4 },
  }),
  defineProduct({
    no: 5009,
    slug: 'hudielan',
    brand: 'yuanye',
    category: 'kaihua',
    title: zhEn('双梗蝴蝶兰', 'Moth orchid, two stems'),
    subtitle: zhEn('花期约三个月，送竹签与卡夹', 'Three months in flower, with canes and clips'),
    description: zhEn(
      `一盆两梗，每梗八到十朵，从下往上一朵接一朵开，前后能看三个月。紫红的花瓣边上有一圈浅色。

      种在水苔里，手指按下去是干的再浇，浇在根上，别浇进叶心。花谢后在第三节上方剪断，运气好会再抽一枝。

      - 株高约 55 cm，白瓷盆
      - 室温 18–28 ℃，忌暖气直吹
      - 冬季发货加保温箱，不另收费`,
      `Two stems with eight to ten flowers each, opening from below one after another, three months in all. The purple petals have a pale edge.

      It grows in moss. When your finger finds it dry, water the roots and not the heart. After flowering cut above the third node; with luck another spray follows.

      - About 55 cm, white pot
      - 18–28 °C, away from the radiator
      - Insulated box in winter at no extra cost`,
    ),
    attributes: [
      attr('color', '紫红', 'Purple'),
      attr('light', '明亮散射光', 'Bright, indirect'),
      attr('care', '一般', 'Moderate'),
      attr('size', '高约 55 cm', 'About 55 cm high'),
      attr('origin', '昆明', 'Kunming'),
    ],
    options: [colour(['purple', '紫红', 'Purple'], ['white', '纯白', 'White'])],
    sku: 'YY-HDL2',
    price: 15_800,
    cost: 8_200,
    weightGrams: 2100,
    stock: [13, 6],
    gallery: ['moth-orchid'],
  }),
  defineProduct({
    no: 5010,
    slug: 'yuanyi-chan',
    brand: 'yuanye',
    category: 'kaihua',
    title: zhEn('深斗园艺铲', 'Deep garden scoop'),
    subtitle: zhEn('一铲约 0.6 升，换盆少洒土', '0.6 litres at a time, less soil on the floor'),
    description: zhEn(
      `换盆的狼狈大多来自铲子太平。这把做成深斗，一铲 0.6 升，斗口收窄，土顺着滑进盆里。

      整体一次成形，没有焊缝，不藏泥。手柄略弯，手腕不用往下压。

      - 长 31 cm，宽 11 cm
      - 厚 3 mm，可装肥料与猫砂
      - 用后冲净晾干，避免长期曝晒`,
      `Most of the mess of repotting comes from a flat trowel. This one is a deep scoop of 0.6 litres, narrow at the lip, and the soil slides where it should.

      Moulded in one, so no seam keeps mud. The handle bends a little and your wrist stays straight.

      - 31 cm long, 11 wide
      - 3 mm thick, good for feed and cat litter too
      - Rinse, dry, keep out of lasting sun`,
    ),
    attributes: [
      attr('color', '墨绿', 'Deep teal'),
      attr('material', '聚丙烯', 'Polypropylene'),
      attr('size', '31 × 11 cm', '31 × 11 cm'),
      attr('use', '换盆、取土', 'Repotting'),
    ],
    sku: 'YY-CHAN',
    price: 2_500,
    cost: 880,
    weightGrams: 180,
    stock: [85],
    gallery: ['soil-scoop'],
  }),
]
