import { zhEn } from '../bilingual.ts'
import { attr, colour, type DemoProduct, defineProduct, NEW_BADGE, option } from '../define-product.ts'

export const SPORTS: DemoProduct[] = [
  defineProduct({
    no: 6001,
    slug: 'shiwai-lanqiu',
    brand: 'chichang',
    category: 'qiulei',
    badge: NEW_BADGE,
    title: zhEn('室外耐磨篮球', 'Outdoor basketball'),
    subtitle: zhEn('加深颗粒，水泥地三个月不打滑', 'Deeper pebble: three months on concrete and still no slip'),
    description: zhEn(
      `水泥地磨球很快。这只球的颗粒比室内球深 0.3 mm，沟槽加宽，手上有汗也抓得住。

      橡胶面，尼龙绕线内胆，充气后从 1.8 米自由落下弹到 1.3 米。出厂半气发货，附针一枚，不附气筒。

      - 七号成人男子，六号女子，五号少儿
      - 建议气压 0.055 MPa
      - 常年室内使用请选皮面球`,
      `Concrete eats balls. The pebble here is 0.3 mm deeper than on an indoor one and the channels are wider, so a wet hand still holds.

      Rubber, over a wound nylon bladder; dropped from 1.8 m it comes back to 1.3. Sent half inflated with a needle, no pump.

      - Size 7 for men, 6 for women, 5 for children
      - 0.055 MPa
      - If you always play indoors, take leather`,
    ),
    attributes: [
      attr('color', '橙色', 'Orange'),
      attr('material', '橡胶', 'Rubber'),
      attr('use', '室外水泥地', 'Outdoor courts'),
      attr('weight', '约 600 g', 'About 600 g'),
    ],
    options: [
      option('size', zhEn('号数', 'Size'), ['7', '七号', 'Size 7'], ['6', '六号', 'Size 6'], ['5', '五号', 'Size 5']),
    ],
    sku: 'CC-LQ',
    price: 12_900,
    cost: 5_700,
    weightGrams: 600,
    stock: [62, 28, 17],
    gallery: ['basketball'],
  }),
  defineProduct({
    no: 6002,
    slug: 'shoufeng-zuqiu',
    brand: 'chichang',
    category: 'qiulei',
    title: zhEn('手缝训练足球', 'Hand-stitched training football'),
    subtitle: zhEn('三十二片手缝，磨旧了也还圆', 'Thirty-two panels sewn by hand, round even when worn'),
    description: zhEn(
      `图上这只已经踢了一个赛季。表皮磨白了，球还是圆的，线没有开，这就是手缝的好处。

      PU 面层里衬三层布，内胆为丁基橡胶，七天失压不到一成。湿草地会吸一点水，踢完擦干。

      - 五号球，周长 68–70 cm
      - 四号供十二岁以下
      - 附针一枚与网兜`,
      `The one in the picture has played a season. The skin has gone pale, and the ball is round and no seam has opened; that is what sewing by hand is for.

      PU over three layers of cloth, with a butyl bladder that loses less than a tenth in a week. It takes up a little water on wet grass: wipe it after.

      - Size 5, 68–70 cm round
      - Size 4 for those under twelve
      - Needle and net included`,
    ),
    attributes: [
      attr('color', '白色', 'White'),
      attr('material', 'PU', 'PU'),
      attr('use', '草地训练', 'Training on grass'),
      attr('weight', '约 430 g', 'About 430 g'),
    ],
    options: [option('size', zhEn('号数', 'Size'), ['5', '五号', 'Size 5'], ['4', '四号', 'Size 4'])],
    sku: 'CC-ZQ',
    price: 16_900,
    cost: 7_900,
    weightGrams: 430,
    stock: [33, 15],
    gallery: ['worn-football'],
  }),
  defineProduct({
    no: 6003,
    slug: 'wangqiu-sanzhi',
    brand: 'chichang',
    category: 'qiulei',
    title: zhEn('训练网球 三只罐装', 'Training tennis balls, can of three'),
    subtitle: zhEn('加压罐装，开罐后约打九小时', 'Pressurised, about nine hours once opened'),
    description: zhEn(
      `开罐那一声“嗤”，说明气还在。毛毡含四成半羊毛，硬地打九小时左右开始变轻，适合练习与业余比赛。

      漏气的罐子请拍照给客服，不用寄回，直接补发。

      - 一罐三只，或一箱二十四罐
      - 硬地、红土均可
      - 存放避免高温车厢`,
      `The hiss on opening tells you the pressure is still there. The felt is forty-five per cent wool and begins to lighten after nine hours on hard court: for practice and club matches.

      If a can has lost its air, send us a picture, not the can, and we post another.

      - A can of three, or a case of twenty-four cans
      - Hard court and clay
      - Not to be left in a hot car`,
    ),
    attributes: [
      attr('color', '黄绿', 'Yellow-green'),
      attr('material', '毛毡、橡胶', 'Felt, rubber'),
      attr('use', '硬地、红土', 'Hard court, clay'),
      attr('weight', '单只 58 g', '58 g each'),
    ],
    options: [
      option(
        'pack',
        zhEn('包装', 'Pack'),
        ['can', '一罐三只', 'Can of three'],
        ['case', '一箱二十四罐', 'Case of 24 cans'],
      ),
    ],
    sku: 'CC-WQ',
    price: 2_900,
    cost: 1_350,
    weightGrams: 230,
    stock: [150, 6],
    differences: { case: { price: 57_100, cost: 29_600, weightGrams: 5400 } },
    gallery: ['tennis-ball'],
  }),
  defineProduct({
    no: 6004,
    slug: 'quanji-shoutao',
    brand: 'chichang',
    category: 'xunlian',
    title: zhEn('训练拳击手套', 'Training boxing gloves'),
    subtitle: zhEn('三层缓冲，腕部魔术贴 8 cm 宽', 'Three layers of padding, an 8 cm cuff'),
    description: zhEn(
      `打沙袋和对练用的手套不一样重。8 盎司手快，打沙袋合适；12 盎司厚，对练时护着对方也护着自己。

      内填三层不同密度的海绵，拳面厚 5 cm。腕带宽 8 cm，绕一圈贴牢，手腕不折。掌心有透气孔，练完敞口晾干，别闷在包里。

      - PU 面，缝线双道
      - 请配合绷带使用
      - 不作为正式比赛用品`,
      `Bag work and sparring want different weights. Eight ounces is quick and suits the bag; twelve is thick and looks after both of you.

      Three foams of different density make 5 cm over the knuckles. The cuff is 8 cm wide, goes right round, and keeps the wrist straight. The palm is vented; leave them open to dry and not shut up in a bag.

      - PU, double-stitched
      - Wear wraps underneath
      - Not for sanctioned bouts`,
    ),
    attributes: [
      attr('color', '红色', 'Red'),
      attr('material', 'PU', 'PU'),
      attr('use', '沙袋、对练', 'Bag and sparring'),
      attr('weight', '8–12 oz', '8–12 oz'),
    ],
    options: [
      option(
        'weight',
        zhEn('重量', 'Weight'),
        ['8oz', '8 盎司', '8 oz'],
        ['10oz', '10 盎司', '10 oz'],
        ['12oz', '12 盎司', '12 oz'],
      ),
    ],
    sku: 'CC-QT',
    price: 18_900,
    cost: 8_800,
    weightGrams: 460,
    stock: [18, 26, 9],
    differences: {
      '10oz': { price: 1_000, cost: 500, weightGrams: 110 },
      '12oz': { price: 2_000, cost: 1_000, weightGrams: 220 },
    },
    gallery: ['boxing-gloves'],
  }),
  defineProduct({
    no: 6005,
    slug: 'tiaosheng',
    brand: 'chichang',
    category: 'xunlian',
    title: zhEn('棉芯弧柄跳绳', 'Skipping rope with shaped handles'),
    subtitle: zhEn('长 2.8 m，可自行剪短', '2.8 m, cut it to your height'),
    description: zhEn(
      `一根绳，一块比瑜伽垫略大的地方，十分钟就出汗。绳芯是棉，外面包一层 PVC，转起来有分量，初学者找得到节奏。

      手柄按手指弯出五个弧，握着不用使劲。站在绳子中间，两端到腋下正好；长了就从柄里抽出来剪短。

      - 绳径 6 mm，重 130 g
      - 楼房请垫软垫，或到楼下去跳
      - 不适合双摇竞速`,
      `One rope, a floor little larger than a mat, and ten minutes will do. The core is cotton in PVC and has some weight, so beginners can feel the rhythm.

      The handles have five dips for five fingers. Stand on the middle: the ends should reach your armpits. If longer, draw it through and cut.

      - 6 mm thick, 130 g
      - In a flat use a mat, or go downstairs
      - Not for double-unders at speed`,
    ),
    attributes: [
      attr('color', '橙色', 'Orange'),
      attr('material', '棉、PVC', 'Cotton, PVC'),
      attr('size', '2.8 m', '2.8 m'),
      attr('use', '健身', 'Fitness'),
    ],
    sku: 'CC-TS',
    price: 3_900,
    cost: 1_300,
    weightGrams: 130,
    stock: [110],
    gallery: ['skipping-rope'],
  }),
  defineProduct({
    no: 6006,
    slug: 'gongluche',
    brand: 'shanxi',
    category: 'huwai',
    title: zhEn('碳纤维公路车 夜行', 'Night Run carbon road bike'),
    subtitle: zhEn('整车 7.9 千克，黑底黑标', '7.9 kg, black on black'),
    description: zhEn(
      `全车只有一种黑，管壁上的字要凑近才看得见。碳纤维车架，后三角略软，坑洼路上腰不累。

      22 速机械变速，修理铺都会调。轮组框高 38 mm，侧风可控。发货时前轮、车把与脚踏未装，附工具与中英双语图，约四十分钟；不愿自装可到合作门店。

      ## 选车架
      - 身高 163–170 cm 选 50
      - 身高 170–178 cm 选 53
      - 身高 178–186 cm 选 56`,
      `There is one black on this bike, and you must come close to read the name on the tube. Carbon throughout, a little softer behind, so a broken road does not reach your back.

      Twenty-two mechanical gears that any shop can set. Rims of 38 mm stay manageable in a cross-wind. Front wheel, bars and pedals are off when it ships; with the tools and drawings supplied it takes forty minutes, or ask one of our partner shops.

      ## Frame
      - 163–170 cm tall: 50
      - 170–178 cm: 53
      - 178–186 cm: 56`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '碳纤维', 'Carbon fibre'),
      attr('weight', '7.9 kg（53）', '7.9 kg (53)'),
      attr('use', '公路骑行', 'Road riding'),
      attr('warranty', '车架 60 个月', '60 months on the frame'),
    ],
    options: [option('frame', zhEn('车架', 'Frame'), ['50', '50', '50'], ['53', '53', '53'], ['56', '56', '56'])],
    sku: 'SX-YX',
    price: 1_099_900,
    compareAt: 1_159_900,
    cost: 818_000,
    weightGrams: 7900,
    stock: [2, 4, 1],
    gallery: ['road-bike'],
    strip: ['road-bike'],
  }),
  defineProduct({
    no: 6007,
    slug: 'xiaoyuban',
    brand: 'shanxi',
    category: 'huwai',
    title: zhEn('22 寸小鱼板', '22-inch cruiser board'),
    subtitle: zhEn('塑料板面加宽桥，塞得进书包', 'Plastic deck, wide trucks, fits a rucksack'),
    description: zhEn(
      `从地铁口到公司那一公里，走路嫌长，打车嫌短。小鱼板 22 寸，重 1.9 kg，夹在胳膊下就走。

      轮子 59 mm，软胶，路缝过得去。板面压了防滑纹，不用贴砂纸。新手请先在空地练刹车，戴好护具。

      - 承重 90 kg
      - 湿地请下来走
      - 各地道路规定不同，请只在允许的地方滑行`,
      `From the station to the office is a kilometre: long to walk, short for a taxi. At 22 inches and 1.9 kg the board goes under your arm.

      59 mm soft wheels roll over the joints in the pavement, and the waffle deck needs no grip tape. Learn to stop first, on empty ground, with pads on.

      - Holds 90 kg
      - Get off in the wet
      - Ride only where your town allows it`,
    ),
    attributes: [
      attr('color', '红色', 'Red'),
      attr('material', '聚丙烯', 'Polypropylene'),
      attr('size', '57 × 15 cm', '57 × 15 cm'),
      attr('weight', '1.9 kg', '1.9 kg'),
      attr('use', '代步', 'Getting about'),
    ],
    options: [colour(['red', '红色', 'Red'], ['sea', '海蓝', 'Sea blue'])],
    sku: 'SX-XYB',
    price: 19_900,
    cost: 9_300,
    weightGrams: 1900,
    stock: [25, 14],
    gallery: ['red-cruiser-board'],
  }),
  defineProduct({
    no: 6008,
    slug: 'sanji-zhangpeng',
    brand: 'shanxi',
    category: 'huwai',
    title: zhEn('双人三季帐 林隙', 'Clearing two-person tent'),
    subtitle: zhEn('整包 2.3 千克，外帐防水 3000 mm', '2.3 kg packed, 3,000 mm flysheet'),
    description: zhEn(
      `两根铝杆交叉，一根短杆撑门厅，一个人四分钟搭好。内帐上半截是网，夏夜看得见树；外帐落到离地 8 cm，雨溅不进来。

      睡两个大人，各放一只背包在门厅。三季帐，不扛大雪；风超过六级请换个地方。

      ## 包内
      - 内帐、外帐、铝杆三根、地钉十二枚、风绳四根
      - 收纳 44 × 15 cm
      - 地布单独出售，碎石地建议使用`,
      `Two aluminium poles cross and a short one lifts the porch: four minutes alone. The upper half of the inner is mesh and shows you the trees; the fly comes to 8 cm above the ground and keeps the splash out.

      Two grown-ups sleep in it, each with a pack in the porch. Three seasons: it does not carry snow, and past force six find another place.

      ## In the bag
      - Inner, fly, three poles, twelve pegs, four guys
      - 44 × 15 cm
      - The groundsheet is separate; use one on stones`,
    ),
    attributes: [
      attr('color', '黄色', 'Yellow'),
      attr('material', '尼龙、铝', 'Nylon, aluminium'),
      attr('size', '215 × 135 × 108 cm', '215 × 135 × 108 cm'),
      attr('weight', '2.3 kg', '2.3 kg'),
      attr('use', '春夏秋三季', 'Spring to autumn'),
    ],
    sku: 'SX-LX2',
    price: 89_900,
    compareAt: 99_900,
    cost: 52_000,
    weightGrams: 2300,
    stock: [19],
    gallery: ['forest-tent'],
    strip: ['forest-tent'],
  }),
]
