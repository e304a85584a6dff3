import { zhEn } from '../bilingual.ts'
import {
  attr,
  colour,
  type DemoProduct,
  defineProduct,
  NEW_BADGE,
  option,
  PICK_BADGE,
  SALE_BADGE,
  shoeSizes,
} from '../define-product.ts'

export const SHOES: DemoProduct[] = [
  defineProduct({
    no: 3001,
    slug: 'huanzhen-paobuxie',
    brand: 'qingbu',
    category: 'yundongxie',
    badge: PICK_BADGE,
    title: zhEn('缓震跑步运动鞋 远路', 'Long Road cushioned running shoe'),
    subtitle: zhEn('前后掌落差 8 mm，前掌加宽半码', '8 mm drop, half a size wider in front'),
    description: zhEn(
      `给每周跑三四次、每次五到十公里的人。中底是双密度 EVA，脚跟软一些，前掌韧一些，落地稳，蹬出去不拖。

      鞋面一体织成，脚背处透气孔加密；后跟有提环，穿脱不踩后帮。我们请二十位跑者穿了三百公里，外底平均磨去 1.1 mm。

      ## 选码
      - 正常脚型按平时的皮鞋码加一码
      - 脚背高或前掌宽，换一副薄鞋垫就有余量
      - 收到试穿请在室内，保持鞋底干净即可退换`,
      `For those who run three or four times a week, five to ten kilometres at a time. The midsole is EVA in two densities: softer under the heel, firmer in front, so it lands steady and leaves without a drag.

      The upper is knitted in one piece with more holes over the instep, and a loop at the heel saves its back. Twenty runners wore it for three hundred kilometres; the outsole lost 1.1 mm on average.

      ## Your size
      - Take one above your usual leather shoe
      - High instep or broad forefoot: there is room for a thinner insole
      - Try it on indoors. With a clean sole you can send it back`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '针织布、EVA', 'Knit, EVA'),
      attr('use', '公路跑步', 'Road running'),
      attr('weight', '268 g（42 码单只）', '268 g (one, EU 42)'),
      attr('origin', '泉州', 'Quanzhou'),
    ],
    options: [colour(['black', '黑色', 'Black'], ['grey', '雾灰', 'Mist grey']), shoeSizes(37, 45)],
    sku: 'QB-YL',
    price: 45_900,
    compareAt: 49_900,
    cost: 21_400,
    weightGrams: 268,
    stock: [6, 9, 14, 18, 22, 20, 15, 8, 3, 4, 6, 8, 12, 14, 11, 7, 2, 0],
    gallery: ['black-running-shoe', 'black-training-shoe'],
    strip: ['black-running-shoe', 'knit-trainer'],
  }),
  defineProduct({
    no: 3002,
    slug: 'qingliang-xunlianxie',
    brand: 'qingbu',
    category: 'yundongxie',
    title: zhEn('轻量训练运动鞋 起落', 'Up & Down light training shoe'),
    subtitle: zhEn('单只 231 克，平底防侧翻，适合力量与跳绳', '231 g, flat and stable, for weights and rope'),
    description: zhEn(
      `深蹲、跳绳、折返跑，脚要的是稳。这双鞋落差只有 4 mm，前掌外侧多包了 6 mm 胶边，急停时不往外翻。

      鞋面用细网布，里外两层，夏天一小时训练后内里仍是干爽的。鞋带长 140 cm，绕脚踝一圈也够。

      - 外底全橡胶，室内外都能穿
      - 不建议长距离跑步，缓震偏少
      - 可冷水手洗，阴干`,
      `Squats, ropes, shuttle runs: what the foot wants is to stay put. The drop is only 4 mm, and 6 mm of rubber wraps the outer edge so that a hard stop does not roll you over.

      The upper is two layers of fine mesh and the inside is still dry after an hour in summer. Laces are 140 cm, enough for a turn round the ankle.

      - Full rubber outsole, indoors or out
      - Not for long runs: there is little cushion
      - Hand-wash cold, dry in the shade`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '网布、橡胶', 'Mesh, rubber'),
      attr('use', '综合训练', 'Training'),
      attr('weight', '231 g（42 码单只）', '231 g (one, EU 42)'),
      attr('origin', '泉州', 'Quanzhou'),
    ],
    options: [shoeSizes(36, 45)],
    sku: 'QB-QL',
    price: 36_900,
    cost: 16_900,
    weightGrams: 231,
    stock: [4, 7, 9, 13, 16, 18, 15, 10, 6, 1],
    gallery: ['black-training-shoe', 'black-running-shoe'],
  }),
  defineProduct({
    no: 3003,
    slug: 'zhenzhi-yundongxie',
    brand: 'qingbu',
    category: 'yundongxie',
    badge: NEW_BADGE,
    title: zhEn('针织运动鞋 经纬', 'Warp & Weft knitted trainer'),
    subtitle: zhEn('黑白两色纱一次织成，像穿一只厚袜子', 'Two yarns knitted at once; it wears like a thick sock'),
    description: zhEn(
      `鞋面用黑白两股纱一次织成，没有裁片，也就没有磨脚的接缝。鞋口是罗纹，一脚蹬进去，脚踝处贴得住。

      中底偏厚，走一天路脚跟不觉得硬。白色侧墙容易脏，用湿布加一点牙膏能擦回来。

      - 鞋垫可取出，能放自己的矫形垫
      - 织面吸水，雨天请换一双
      - 偏瘦脚型建议选小半码`,
      `The upper is knitted from black and white yarn in one go. No panels, so no seams to rub. The collar is ribbed: push your foot in and it holds the ankle.

      The midsole is on the thick side and a day's walking does not make it feel hard. The white wall does get dirty; a damp cloth and a little toothpaste bring it back.

      - The insole lifts out for your own orthotics
      - Knit drinks water: another pair for the rain
      - Narrow feet may take half a size less`,
    ),
    attributes: [
      attr('color', '黑白', 'Black and white'),
      attr('material', '针织布、EVA', 'Knit, EVA'),
      attr('use', '日常行走', 'Walking'),
      attr('weight', '284 g（42 码单只）', '284 g (one, EU 42)'),
      attr('origin', '泉州', 'Quanzhou'),
    ],
    options: [shoeSizes(36, 45)],
    sku: 'QB-JW',
    price: 42_900,
    cost: 19_800,
    weightGrams: 284,
    stock: [5, 8, 12, 15, 19, 17, 14, 9, 4, 2],
    gallery: ['knit-trainer'],
  }),
  defineProduct({
    no: 3004,
    slug: 'zhuangse-yundongxie',
    brand: 'qingbu',
    category: 'yundongxie',
    badge: SALE_BADGE,
    title: zhEn('撞色运动鞋 霓岸', 'Neon Shore colour-block trainer'),
    subtitle: zhEn('墨绿鞋身，珊瑚鞋头，夜里也认得出', 'Deep teal with a coral toe, easy to spot after dark'),
    description: zhEn(
      `墨绿与珊瑚，两种不该放在一起的颜色，放在脚上却好看。鞋头珊瑚色部分掺了反光纱，夜跑时车灯照到会亮。

      外笼是 TPU 热压条，系紧鞋带时才收拢脚背，松开就是一双散步鞋。缓震中等，五公里以内舒服。

      - 换季清仓，尺码不齐，售完不再生产
      - 珊瑚色遇强晒会略褪，阴凉处收纳
      - 支持七天无理由退换`,
      `Teal and coral ought not to go together, and on your feet they do. Reflective yarn in the coral toe lights up when a car comes.

      The outer cage is pressed TPU that only closes over the instep when you tie it; leave it loose for a stroll. Medium cushion, comfortable up to five kilometres.

      - End of season, sizes incomplete, not to be made again
      - The coral fades a little in strong sun; keep it in the shade
      - Seven days to return it, no reason needed`,
    ),
    attributes: [
      attr('color', '墨绿', 'Deep teal'),
      attr('material', '针织布、TPU', 'Knit, TPU'),
      attr('use', '慢跑、日常', 'Jogging, every day'),
      attr('weight', '296 g（42 码单只）', '296 g (one, EU 42)'),
      attr('origin', '泉州', 'Quanzhou'),
    ],
    options: [shoeSizes(38, 44)],
    sku: 'QB-NA',
    price: 29_900,
    compareAt: 43_900,
    cost: 18_700,
    weightGrams: 296,
    stock: [2, 0, 3, 4, 0, 1, 2],
    gallery: ['colour-block-shoe'],
  }),
  defineProduct({
    no: 3005,
    slug: 'gaobang-banxie',
    brand: 'qingbu',
    category: 'xiuxianxie',
    title: zhEn('白色高帮板鞋', 'White high-top court shoe'),
    subtitle: zhEn('头层牛皮，脚踝一条魔术贴', 'Full-grain leather with a strap at the ankle'),
    description: zhEn(
      `一整张头层牛皮裁出鞋面，厚 1.6 mm，新鞋偏硬，穿一周开始服帖。脚踝的带子不是装饰，系上以后走长路脚后跟不滑。

      鞋头打了一圈透气孔，鞋底缝线一周，胶开了还能上线。白皮用中性皂水擦，别用酒精。

      - 内里为猪皮，吸汗
      - 鞋底车缝，可换底
      - 附一副白色备用鞋带`,
      `The upper is cut from full-grain hide 1.6 mm thick: stiff when new, yours after a week. The strap is no ornament. Fasten it and your heel stays where it is on a long walk.

      Vents ring the toe, and the sole is stitched all round, so it can be sewn again should the glue give. Clean white leather with mild soap, never alcohol.

      - Pigskin lining
      - Stitched sole, can be replaced
      - A second pair of white laces in the box`,
    ),
    attributes: [
      attr('color', '白色', 'White'),
      attr('material', '真皮', 'Leather'),
      attr('use', '日常', 'Every day'),
      attr('weight', '462 g（42 码单只）', '462 g (one, EU 42)'),
      attr('origin', '泉州', 'Quanzhou'),
    ],
    options: [shoeSizes(36, 44)],
    sku: 'QB-GB',
    price: 52_900,
    cost: 27_500,
    weightGrams: 462,
    stock: [3, 6, 8, 11, 12, 10, 7, 4, 1],
    gallery: ['white-high-tops'],
  }),
  defineProduct({
    no: 3006,
    slug: 'gaobang-fanbuxie',
    brand: 'qingbu',
    category: 'xiuxianxie',
    title: zhEn('高帮硫化帆布鞋', 'Vulcanised canvas high-top'),
    subtitle: zhEn('十二盎司帆布，硫化胶底', 'Twelve-ounce canvas on a vulcanised sole'),
    description: zhEn(
      `帆布鞋好不好，看底。硫化工艺把橡胶围条和鞋底一起加热成一体，不靠胶水，弯折十万次也没有开口。

      十二盎司的纯棉帆布厚实，洗几次会软，颜色慢慢退成炭灰。内侧两只气眼，夏天走路不闷。

      - 鞋底薄，站久了建议加软垫
      - 可机洗，装进洗衣袋，水温不超过 30 ℃
      - 围条边缘轻微不齐属手工痕迹`,
      `A canvas shoe is as good as its sole. Vulcanising cures foxing and outsole into one piece under heat: no glue, and no gap after a hundred thousand bends.

      Twelve-ounce cotton is sturdy, softens in the wash, and goes slowly from black to charcoal. Two eyelets on the inside let summer out.

      - The sole is thin: add an insole if you stand all day
      - Machine-wash in a bag, up to 30 °C
      - A slightly uneven edge is the mark of the hand`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '帆布', 'Canvas'),
      attr('use', '日常', 'Every day'),
      attr('weight', '388 g（42 码单只）', '388 g (one, EU 42)'),
      attr('origin', '泉州', 'Quanzhou'),
    ],
    options: [shoeSizes(35, 44)],
    sku: 'QB-FB',
    price: 19_900,
    cost: 8_800,
    weightGrams: 388,
    stock: [10, 16, 24, 28, 33, 30, 26, 18, 12, 5],
    gallery: ['canvas-high-tops'],
  }),
  defineProduct({
    no: 3007,
    slug: 'xiedai',
    brand: 'qingbu',
    category: 'xiuxianxie',
    title: zhEn('圆芯鞋带 两副装', 'Round laces, two pairs'),
    subtitle: zhEn('蜡面不易松，三种长度', 'Waxed so the knot holds, three lengths'),
    description: zhEn(
      `鞋带比鞋先坏。这副是涤纶编织，表面过了一道薄蜡，打一个普通的结也不容易松。

      按鞋眼数选长度：五对眼选 100 cm，六对选 120 cm，高帮七对以上选 140 cm。头尾是金属包头，不会劈。

      - 直径 4 mm
      - 黑白各一副
      - 机洗不掉色`,
      `Laces go before shoes do. These are braided polyester with a thin coat of wax, and an ordinary knot stays tied.

      Count your eyelets: five pairs take 100 cm, six take 120, high-tops with seven or more 140. The tips are metal and do not fray.

      - 4 mm thick
      - One pair black, one white
      - Colour-fast in the machine`,
    ),
    attributes: [
      attr('color', '黑白', 'Black and white'),
      attr('material', '涤纶', 'Polyester'),
      attr('use', '替换鞋带', 'Replacement laces'),
    ],
    options: [
      option(
        'length',
        zhEn('长度', 'Length'),
        ['100', '100 cm', '100 cm'],
        ['120', '120 cm', '120 cm'],
        ['140', '140 cm', '140 cm'],
      ),
    ],
    sku: 'QB-XD',
    price: 1_500,
    cost: 420,
    weightGrams: 18,
    stock: [90, 130, 75],
    gallery: ['black-training-shoe', 'canvas-high-tops'],
  }),
]
