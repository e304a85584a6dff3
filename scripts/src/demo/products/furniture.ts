import { zhEn } from '../bilingual.ts'
import { attr, colour, type DemoProduct, defineProduct, NEW_BADGE, option, PICK_BADGE } from '../define-product.ts'

export const FURNITURE: DemoProduct[] = [
  defineProduct({
    no: 4001,
    slug: 'jiaotang-pishafa',
    brand: 'guixie',
    category: 'shafa',
    badge: PICK_BADGE,
    title: zhEn('焦糖三人皮沙发', 'Caramel leather three-seater'),
    subtitle: zhEn('半苯胺牛皮，坐深 56 cm，宽 214 cm', 'Semi-aniline hide, 56 cm deep, 214 cm wide'),
    description: zhEn(
      `皮面只做了一层薄涂饰，毛孔和生长纹都看得见。它会记下你常坐的位置，颜色在三五年里从焦糖走向栗子。

      靠背三块独立软包，填充为羽绒与海绵，坐久了拍一拍就回来。框架是落叶松加桦木多层板，四角用钢角码锁紧，五年保修。

      ## 进门之前
      - 整体高 82 cm，深 92 cm，坐高 43 cm
      - 腿可拆，拆后厚 68 cm，能过 80 cm 的门
      - 送货上楼并安装，旧沙发可代为搬离`,
      `The hide has one thin finish and nothing more, so you see its pores and folds. It will remember where you sit, and over three to five years go from caramel to chestnut.

      Three separate back cushions of feather and foam: plump them and they return. The frame is larch with birch ply, steel brackets at the corners, guaranteed five years.

      ## Before it comes in
      - 82 cm high, 92 deep, seat at 43
      - Legs come off; at 68 cm it goes through an 80 cm door
      - Carried up and put together; we can take the old one away`,
    ),
    attributes: [
      attr('color', '焦糖色', 'Caramel'),
      attr('material', '真皮', 'Leather'),
      attr('size', '214 × 92 × 82 cm', '214 × 92 × 82 cm'),
      attr('weight', '68 kg', '68 kg'),
      attr('warranty', '框架 60 个月', '60 months on the frame'),
    ],
    sku: 'GX-JT3',
    price: 899_000,
    compareAt: 959_000,
    cost: 612_000,
    weightGrams: 68_000,
    stock: [5],
    gallery: ['leather-sofa'],
    strip: ['leather-sofa', 'grey-sofa-room', 'blue-armchair'],
  }),
  defineProduct({
    no: 4002,
    slug: 'lakou-bushafa',
    brand: 'guixie',
    category: 'shafa',
    title: zhEn('拉扣三人布沙发', 'Buttoned fabric three-seater'),
    subtitle: zhEn('灰色棉麻混纺，坐垫套可拆洗', 'Grey cotton and linen, seat covers unzip'),
    description: zhEn(
      `靠背的十五颗扣子一颗一颗拉到背面打结，所以不会几个月后松成一个坑。布料是棉麻混纺，摸着干爽，夏天不粘腿。

      坐垫套有隐形拉链，可拆下来冷水机洗；靠背不可拆，请吸尘。坐感中偏硬，适合常在沙发上看书的人。

      - 宽 198 cm，坐深 53 cm，坐高 45 cm
      - 图中靠枕与毯子不含在内
      - 耐磨测试三万转，起球四级`,
      `Each of the fifteen buttons is drawn through and knotted behind, so the back does not slacken into hollows. The cloth is cotton with linen, dry to the hand, kind to bare legs in summer.

      Seat covers unzip for a cold machine wash; the back stays on, use a vacuum. The seat is firmer than soft, for people who read on the sofa.

      - 198 cm wide, 53 deep, seat at 45
      - Cushions and throw in the picture are not included
      - 30,000 rubs, pilling grade 4`,
    ),
    attributes: [
      attr('color', '灰色', 'Grey'),
      attr('material', '棉麻布', 'Cotton and linen'),
      attr('size', '198 × 86 × 84 cm', '198 × 86 × 84 cm'),
      attr('weight', '52 kg', '52 kg'),
      attr('warranty', '框架 60 个月', '60 months on the frame'),
    ],
    options: [colour(['grey', '石灰', 'Stone grey'], ['oat', '燕麦', 'Oat'])],
    sku: 'GX-LK3',
    price: 459_000,
    cost: 298_000,
    weightGrams: 52_000,
    stock: [8, 3],
    gallery: ['grey-sofa-room'],
  }),
  defineProduct({
    no: 4003,
    slug: 'baimian-chaji',
    brand: 'mujian',
    category: 'zhuodeng',
    title: zhEn('白面长茶几', 'White-topped coffee table'),
    subtitle: zhEn('胡桃木斜腿，岩板台面，不怕热杯', 'Splayed walnut legs, sintered top, hot cups welcome'),
    description: zhEn(
      `台面是 9 mm 岩板，刚离火的壶可以直接放。四条胡桃木腿外斜 12 度，看着轻，坐上去一个大人也不晃（但请不要坐）。

      高 41 cm，比沙发坐面低一点，伸手拿杯子正好。

      - 120 × 55 × 41 cm，台面四角倒圆
      - 木腿擦木蜡油，半年一次
      - 自行安装，附六角扳手，约十分钟`,
      `The top is 9 mm sintered stone and takes a pot straight from the stove. Four walnut legs splay by twelve degrees: it looks light, and would bear a grown-up, though we would rather it did not.

      At 41 cm it stands just below the seat of a sofa, where the hand falls.

      - 120 × 55 × 41 cm, corners rounded
      - Oil the legs every six months
      - Ten minutes with the key supplied`,
    ),
    attributes: [
      attr('color', '白色', 'White'),
      attr('material', '岩板、胡桃木', 'Sintered stone, walnut'),
      attr('size', '120 × 55 × 41 cm', '120 × 55 × 41 cm'),
      attr('weight', '21 kg', '21 kg'),
    ],
    sku: 'MJ-CJ120',
    price: 128_000,
    cost: 74_000,
    weightGrams: 21_000,
    stock: [11],
    gallery: ['grey-sofa-room'],
  }),
  defineProduct({
    no: 4004,
    slug: 'wulan-danrenyi',
    brand: 'guixie',
    category: 'yideng',
    title: zhEn('雾蓝单人椅', 'Mist-blue armchair'),
    subtitle: zhEn('镂空靠背，窄到 71 cm，小客厅放得下', 'Open back, 71 cm wide, kind to small rooms'),
    description: zhEn(
      `靠背下方留了一道空，看过去透气，椅子就不显得重。两侧扶手从靠背一路包下来，手肘有地方放。

      坐垫用高回弹海绵外包一层丝棉，密度 45，坐三年塌陷不到 1 cm。布面做过防泼水，水珠在纸巾吸走之前不会渗。

      - 71 × 74 × 78 cm，坐高 44 cm
      - 橡木腿，原色
      - 布样可免费寄，三块一组`,
      `A gap below the backrest lets you see through, and the chair looks lighter for it. The arms flow down from the back and give elbows a place.

      High-resilience foam at density 45 under a layer of fibre: less than a centimetre of sag in three years. The cloth sheds water; a drop sits there until you fetch a tissue.

      - 71 × 74 × 78 cm, seat at 44
      - Oak legs, natural
      - Three swatches posted free`,
    ),
    attributes: [
      attr('color', '蓝色', 'Blue'),
      attr('material', '布、橡木', 'Fabric, oak'),
      attr('size', '71 × 74 × 78 cm', '71 × 74 × 78 cm'),
      attr('weight', '17 kg', '17 kg'),
    ],
    options: [colour(['blue', '雾蓝', 'Mist blue'], ['rust', '铁锈红', 'Rust'], ['moss', '苔绿', 'Moss'])],
    sku: 'GX-WL1',
    price: 169_000,
    cost: 98_000,
    weightGrams: 17_000,
    stock: [9, 5, 2],
    gallery: ['blue-armchair'],
  }),
  defineProduct({
    no: 4005,
    slug: 'heike-fushouyi',
    brand: 'guixie',
    category: 'yideng',
    title: zhEn('黑壳扶手椅', 'Black shell armchair'),
    subtitle: zhEn('一次注塑的椅壳，黑漆木腿加钢拉杆', 'A shell in one piece on black legs with steel rods'),
    description: zhEn(
      `椅壳一次成形，没有螺丝孔，水一擦就净。扶手的弧度从坐面自己长出来，手搭着不硌。

      榉木腿上黑漆，四根钢拉杆交叉锁紧，承重测试 150 kg。久坐请配一块 3 cm 厚的软垫，我们没有附。

      - 62 × 60 × 80 cm，坐高 43 cm
      - 聚丙烯椅壳，可回收
      - 脚垫可换毛毡，护地板`,
      `The shell is moulded in one piece, has no screw holes, and wipes clean. The arms grow out of the seat and nothing digs in.

      Beech legs in black, braced with four crossing rods and tested with 150 kg. For long sittings add a cushion of 3 cm; we do not include one.

      - 62 × 60 × 80 cm, seat at 43
      - Polypropylene, recyclable
      - Swap the feet for felt on wood`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '聚丙烯、榉木', 'Polypropylene, beech'),
      attr('size', '62 × 60 × 80 cm', '62 × 60 × 80 cm'),
      attr('weight', '5.8 kg', '5.8 kg'),
    ],
    sku: 'GX-HK1',
    price: 39_900,
    cost: 21_000,
    weightGrams: 5800,
    stock: [44],
    gallery: ['black-shell-armchair'],
  }),
  defineProduct({
    no: 4006,
    slug: 'gangjiao-canyi',
    brand: 'guixie',
    category: 'yideng',
    badge: NEW_BADGE,
    title: zhEn('钢脚叠放餐椅', 'Stacking chair on steel'),
    subtitle: zhEn('六把叠起高 1.2 米，收进阳台角落', 'Six stack to 1.2 m and stand in a corner'),
    description: zhEn(
      `客人来了搬出来，客人走了叠起来。椅脚是 12 mm 实心钢条，外侧略张，叠放时不刮椅面。

      靠背有一点弹性，往后靠会让出 2 cm。黄色那把放在灰墙前很精神，灰色更容易搭。

      - 50 × 54 × 81 cm，坐高 45 cm
      - 可叠六把
      - 脚底尼龙垫，附备用四枚`,
      `Out when guests come, stacked when they leave. The legs are solid 12 mm steel, set a little outwards so that stacking does not scratch.

      The back gives by 2 cm when you lean. Yellow is lively before a grey wall; grey goes with more.

      - 50 × 54 × 81 cm, seat at 45
      - Stacks six high
      - Nylon feet, four spares`,
    ),
    attributes: [
      attr('color', '黄色', 'Yellow'),
      attr('material', '聚丙烯、钢', 'Polypropylene, steel'),
      attr('size', '50 × 54 × 81 cm', '50 × 54 × 81 cm'),
      attr('weight', '4.6 kg', '4.6 kg'),
    ],
    options: [colour(['yellow', '柠黄', 'Lemon'], ['grey', '浅灰', 'Light grey'], ['pink', '藕粉', 'Lotus pink'])],
    sku: 'GX-GJ1',
    price: 25_900,
    cost: 12_600,
    weightGrams: 4600,
    stock: [36, 52, 4],
    gallery: ['yellow-shell-chair'],
  }),
  defineProduct({
    no: 4007,
    slug: 'baiqi-muyi',
    brand: 'mujian',
    category: 'yideng',
    title: zhEn('白漆曲木餐椅', 'White bentwood chair'),
    subtitle: zhEn('蒸汽弯木，做旧白漆，手工打磨', 'Steam-bent, painted white and rubbed back by hand'),
    description: zhEn(
      `榉木蒸软之后上模弯出靠背的弧，干透再上漆。白漆刷三遍，棱角处磨到露一点木色，像已经用了很多年。

      每把的磨痕都不同，所以不接受指定样子。轻，一只手拎得走。

      - 42 × 48 × 82 cm，坐高 45 cm
      - 水性漆
      - 不含气球`,
      `Beech is steamed soft, bent over a form for the back, dried, then painted. Three coats of white, rubbed to the wood at the edges as if many years had gone by.

      No two are rubbed alike and we cannot take requests. Light: one hand is enough.

      - 42 × 48 × 82 cm, seat at 45
      - Water-based paint
      - Balloon not included`,
    ),
    attributes: [
      attr('color', '白色', 'White'),
      attr('material', '榉木', 'Beech'),
      attr('size', '42 × 48 × 82 cm', '42 × 48 × 82 cm'),
      attr('weight', '3.9 kg', '3.9 kg'),
    ],
    sku: 'MJ-QM1',
    price: 46_800,
    cost: 25_500,
    weightGrams: 3900,
    stock: [0],
    gallery: ['white-wooden-chair'],
  }),
  defineProduct({
    no: 4008,
    slug: 'qianhui-badeng',
    brand: 'mujian',
    category: 'yideng',
    title: zhEn('浅灰木吧凳', 'Pale grey bar stool'),
    subtitle: zhEn('坐面开一道提手，高 65 或 75 cm', 'A grip cut in the seat, 65 or 75 cm high'),
    description: zhEn(
      `坐面中间那道长孔是提手，也能让汗气走掉。桦木榫卯加钢横撑，四条腿外斜，站得稳。

      厨房中岛一般高 90 cm，选 65 cm 的凳；吧台高 105 cm，选 75 cm。拿不准就量台面高度，减去 28 cm。

      - 坐面 34 × 34 cm
      - 浅灰水洗面，能看见木纹
      - 脚踏横撑高 22 cm`,
      `The slot in the seat is a handle, and lets it breathe. Birch, tenoned, with steel cross-bars and legs set wide.

      A kitchen island is usually 90 cm high: take the 65. A bar at 105 takes the 75. If in doubt measure the top and take away 28.

      - Seat 34 × 34 cm
      - A pale grey wash that shows the grain
      - Foot-rest at 22 cm`,
    ),
    attributes: [
      attr('color', '灰色', 'Grey'),
      attr('material', '桦木、钢', 'Birch, steel'),
      attr('size', '34 × 34 cm 坐面', '34 × 34 cm seat'),
      attr('weight', '4.4 kg', '4.4 kg'),
    ],
    options: [option('height', zhEn('凳高', 'Height'), ['65', '65 cm', '65 cm'], ['75', '75 cm', '75 cm'])],
    sku: 'MJ-BD',
    price: 32_900,
    cost: 17_400,
    weightGrams: 4400,
    stock: [19, 23],
    differences: { '75': { price: 2_000, cost: 1_200, weightGrams: 300 } },
    gallery: ['bar-stool'],
  }),
  defineProduct({
    no: 4009,
    slug: 'sanjiao-yuanji',
    brand: 'mujian',
    category: 'zhuodeng',
    title: zhEn('三脚床边圆几', 'Three-legged bedside table'),
    subtitle: zhEn('直径 45 cm，放得下台灯、闹钟和一本书', '45 cm across: a lamp, a clock and a book'),
    description: zhEn(
      `三条腿不挑地面，老房子的木地板不平也不晃。腿下半截露出榉木原色，上半截与台面同漆白。

      台面边缘起了 3 mm 的棱，夜里摸眼镜不会扫到地上。

      - 直径 45 cm，高 52 cm
      - 承重 15 kg
      - 腿为旋入式，两分钟装好`,
      `Three legs do not mind a crooked floor. Their lower half is bare beech, the upper half white like the top.

      A rim of 3 mm keeps your glasses from going over the edge in the dark.

      - 45 cm across, 52 high
      - Holds 15 kg
      - Legs screw in: two minutes`,
    ),
    attributes: [
      attr('color', '白色', 'White'),
      attr('material', '榉木', 'Beech'),
      attr('size', '直径 45，高 52 cm', '45 cm across, 52 high'),
      attr('weight', '3.2 kg', '3.2 kg'),
    ],
    sku: 'MJ-YJ45',
    price: 25_900,
    cost: 12_900,
    weightGrams: 3200,
    stock: [28],
    gallery: ['round-side-table'],
  }),
  defineProduct({
    no: 4010,
    slug: 'baizhao-diaodeng',
    brand: 'mujian',
    category: 'zhuodeng',
    title: zhEn('白罩金属吊灯', 'White metal pendant'),
    subtitle: zhEn('灯罩直径 32 cm，光往下走，不刺眼', '32 cm shade that sends light down, not in your eyes'),
    description: zhEn(
      `餐桌上方 65 到 75 cm，是它该在的高度。灯罩内壁喷哑光白，光落下来是软的；口沿收窄一圈，坐着看不见灯泡。

      织物电线长 1.5 m，吸顶盘里有卡扣，长短自己调。安装请断电，拿不准请找电工。

      - E27 灯头，建议 9 W 以内 LED，不含灯泡
      - 铁质灯罩，重 1.1 kg
      - 调光需另配调光灯泡与开关`,
      `It belongs 65 to 75 cm above the table. The inside is matt white and the light comes down soft; the rim turns in, so that you do not see the bulb when you sit.

      1.5 m of fabric cord, adjusted at a clip in the ceiling cup. Switch off the mains first, and call an electrician if unsure.

      - E27, LED up to 9 W, bulb not included
      - Steel shade, 1.1 kg
      - Dimming needs a suitable bulb and switch`,
    ),
    attributes: [
      attr('color', '白色', 'White'),
      attr('material', '金属', 'Metal'),
      attr('size', '直径 32 cm', '32 cm across'),
      attr('power', 'E27，220 V', 'E27, 220 V'),
    ],
    options: [colour(['white', '白色', 'White'], ['ink', '墨色', 'Ink'])],
    sku: 'MJ-DD32',
    price: 28_900,
    cost: 13_200,
    weightGrams: 1100,
    stock: [33, 12],
    gallery: ['pendant-lamp'],
  }),
  defineProduct({
    no: 4011,
    slug: 'sichou-shuzhuo',
    brand: 'mujian',
    category: 'zhuodeng',
    title: zhEn('四抽原木长桌', 'Four-drawer wooden table'),
    subtitle: zhEn('白橡实木台面，抽屉深 28 cm', 'Solid white oak, drawers 28 cm deep'),
    description: zhEn(
      `台面由三块直纹白橡拼成，厚 28 mm。四只抽屉排成一行，笔、线、票据各归各的；抽屉滑轨是木轨，拉起来有一点阻力，我们喜欢这样。

      白漆钢脚细而稳，桌下没有横撑，转椅可以推到底。作书桌或玄关桌都行。

      - 160 × 50 × 76 cm
      - 含水率 9%，北方暖气房请放加湿器
      - 送货上门，需两人安装，约半小时`,
      `The top is three boards of straight-grained white oak, 28 mm thick. Four drawers in a row give pens, cables and receipts a place each. They run on wood, with a little resistance, which we like.

      Thin white steel legs and nothing between them, so a chair slides right in. A desk, or a table for the hall.

      - 160 × 50 × 76 cm
      - Moisture 9 %; keep a humidifier in heated rooms
      - Delivered; two people, half an hour`,
    ),
    attributes: [
      attr('color', '原木色', 'Natural wood'),
      attr('material', '白橡木、钢', 'White oak, steel'),
      attr('size', '160 × 50 × 76 cm', '160 × 50 × 76 cm'),
      attr('weight', '31 kg', '31 kg'),
      attr('warranty', '36 个月', '36 months'),
    ],
    sku: 'MJ-SC160',
    price: 268_000,
    cost: 172_000,
    weightGrams: 31_000,
    stock: [6],
    gallery: ['spider-plant-desk'],
    window: { fromDays: 6, untilDays: null },
  }),
]
