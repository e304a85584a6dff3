import { zhEn } from '../bilingual.ts'
import { attr, colour, type DemoProduct, defineProduct, NEW_BADGE, option, PICK_BADGE } from '../define-product.ts'

const BLACK: [string, string, string] = ['black', '黑色', 'Black']
const SILVER: [string, string, string] = ['silver', '银色', 'Silver']

export const CAMERAS: DemoProduct[] = [
  defineProduct({
    no: 1001,
    slug: 'shuangfan-xiangji',
    brand: 'jiuguang',
    category: 'jiaopian',
    badge: PICK_BADGE,
    title: zhEn('双镜头反光相机 修复件', 'Twin-lens reflex camera, restored'),
    subtitle: zhEn('120 胶卷，俯身取景，快门逐档实测', '120 film, waist-level finder, every shutter speed measured'),
    description: zhEn(
      `低下头，画面就在磨砂玻璃上，左右相反，安安静静。双反相机不举到眼前，所以被拍的人常常忘了它在那里。

      这一台由旧光修造拆洗过：镜组除霉，快门片清油，取景屏换新，对焦绳重新校准。机身保留使用痕迹，**皮面右下角有一处 4 mm 磕碰**，不影响漏光。

      ## 随机附带
      - 快门实测表一张，1/500 秒一档实测为 1/430 秒
      - 金属镜头盖与新配的 90 cm 皮背带
      - 120 胶卷装片图解，中英双语`,
      `Look down and the picture is there on the ground glass, left and right exchanged, and nothing makes a sound. A twin-lens camera never goes up to your eye, which is why people forget you are holding one.

      This one has been apart on the bench at Jiuguang: fungus cleaned from the lenses, oil from the shutter blades, a new screen, the focus re-set. It looks its age. **There is a 4 mm knock at the lower right of the covering**; it lets in no light.

      ## In the box
      - A shutter test sheet; the 1/500 speed measures 1/430
      - Metal lens cap and a new 90 cm leather strap
      - A loading guide for 120 film in both languages`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '金属', 'Metal'),
      attr('format', '120 中画幅 6×6', '120, 6×6 cm'),
      attr('lens', '75 mm f/3.5', '75 mm f/3.5'),
      attr('condition', '修复，八成新', 'Restored, good'),
      attr('warranty', '快门与对焦 12 个月', '12 months on shutter and focus'),
    ],
    sku: 'JG-TLR75',
    price: 328_000,
    cost: 236_000,
    weightGrams: 1080,
    stock: [3],
    gallery: ['twin-lens-camera'],
  }),
  defineProduct({
    no: 1002,
    slug: 'danfan-jiaopianji',
    brand: 'jiuguang',
    category: 'jiaopian',
    title: zhEn('机械单反胶片相机套机', 'Mechanical film SLR with 50 mm lens'),
    subtitle: zhEn('没有电池也能拍，测光表另走一粒纽扣电池', 'Shoots without a battery; only the meter needs one'),
    description: zhEn(
      `全机械快门，过片扳手拉到底有一声清楚的“咔”。学胶片摄影，这类机身耐用、好修、镜头多，摔了也找得到人修。

      我们把它分成两档出售：“检修”只做清洁、换遮光海绵和快门校准；“大修”另换反光镜缓冲条、重做取景器棱镜边缘的遮光。两档都是实拍一卷之后才上架。

      - 配 50 mm f/1.8 标准镜头，无霉无雾
      - 快门 1 秒至 1/1000 秒，实测误差写在检测单上
      - 棕色皮背带为新品`,
      `A fully mechanical shutter and a wind lever that ends in a clean click. Bodies like this last, can be repaired, and take more lenses than you will ever need; good reasons to learn film on one.

      We sell it in two states. “Serviced” has been cleaned, re-sealed and timed. “Overhauled” also has new mirror foam and fresh baffling round the prism. Either way we shoot a roll through it before it goes on the shelf.

      - Comes with a clean 50 mm f/1.8
      - 1 s to 1/1000 s, deviations noted on the test sheet
      - The brown leather strap is new`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '金属', 'Metal'),
      attr('format', '135 全画幅', '35 mm'),
      attr('lens', '50 mm f/1.8', '50 mm f/1.8'),
      attr('condition', '修复', 'Restored'),
      attr('power', '测光用 LR44 两粒', 'Two LR44 cells for the meter'),
    ],
    options: [
      option('service', zhEn('修造', 'State'), ['checked', '检修', 'Serviced'], ['overhaul', '大修', 'Overhauled']),
    ],
    sku: 'JG-SLR50',
    price: 168_000,
    cost: 112_000,
    weightGrams: 960,
    stock: [6, 2],
    differences: { overhaul: { price: 42_000, cost: 26_000 } },
    gallery: ['film-slr', 'camera-tripod'],
  }),
  defineProduct({
    no: 1003,
    slug: 'jiying-xiangji',
    brand: 'hengying',
    category: 'jiaopian',
    badge: NEW_BADGE,
    title: zhEn('定焦即影相机 D2', 'D2 instant camera'),
    subtitle: zhEn('按下去，十五分钟后影像显现完整', 'Press once; the picture is all there in fifteen minutes'),
    description: zhEn(
      `即影照片只有一张，拍坏了也是那一张。D2 的好处是简单：自拍开关、闪光开关、快门，没有别的按钮。

      106 mm 双区对焦，0.6 米以内用近摄档，再远就拨回去。内置电池充满约可拍 15 盒相纸，用随机的 USB-C 线充电。

      - 使用方形即影相纸，每盒 8 张，相纸另购
      - 十秒自拍，红灯倒数
      - 气温低于 10 ℃ 时显影偏蓝，请贴身捂一会儿`,
      `An instant print is one of one, even when it goes wrong. The D2 keeps things short: a self-timer switch, a flash switch, a shutter. There are no other buttons.

      The 106 mm lens has two zones. Within 0.6 m use the close one; beyond that flick it back. A full charge over USB-C lasts about fifteen packs.

      - Takes square instant film, eight sheets to a pack, sold separately
      - Ten-second timer with a red count
      - Below 10 °C prints turn blue: keep them in an inside pocket while they develop`,
    ),
    attributes: [
      attr('color', '白色', 'White'),
      attr('material', '塑料', 'Plastic'),
      attr('format', '方形即影相纸', 'Square instant film'),
      attr('lens', '106 mm，两档对焦', '106 mm, two zones'),
      attr('power', '内置电池，USB-C', 'Built-in, USB-C'),
    ],
    options: [colour(['white', '白配黑', 'White and black'], ['graphite', '石墨', 'Graphite'])],
    sku: 'HY-D2',
    price: 109_900,
    cost: 71_000,
    weightGrams: 493,
    stock: [26, 14],
    gallery: ['instant-camera'],
  }),
  defineProduct({
    no: 1004,
    slug: 'xiuzhen-jiaopianji',
    brand: 'jiuguang',
    category: 'jiaopian',
    title: zhEn('袖珍胶片相机 陈列件', 'Pocket film camera, for display'),
    subtitle: zhEn('126 胶卷已停产，作陈列与收藏出售', '126 film is no longer made: sold to be looked at'),
    description: zhEn(
      `六十年代的口袋相机，铝合金上盖，荔枝纹皮面。它用的 126 卷早就停产，我们不劝你拿它拍照。

      但它放在书架上好看，快门也还响。我们清洁了外壳，补了皮面翘起的一角，没有动机芯。

      - 上盖两处浅划痕，见细节图
      - 不含胶卷，不保证成像
      - 每台略有差异，发货前拍照给你看`,
      `A pocket camera of the sixties with an aluminium top and pebbled covering. The 126 cartridge it takes went out of production long ago, so we do not suggest you shoot with it.

      On a shelf it is a fine thing, and the shutter still fires. We cleaned the body and glued down one lifting corner, and left the works alone.

      - Two light scratches on the top plate, shown in the pictures
      - No film supplied, no promise that it takes pictures
      - Every one differs a little: we send photographs before it ships`,
    ),
    attributes: [
      attr('color', '银色', 'Silver'),
      attr('material', '金属', 'Metal'),
      attr('format', '126（停产）', '126, discontinued'),
      attr('condition', '陈列，七成新', 'For display, fair'),
      attr('use', '收藏陈列', 'Collecting'),
    ],
    sku: 'JG-PKT126',
    price: 28_800,
    cost: 15_000,
    weightGrams: 310,
    stock: [1],
    gallery: ['pocket-camera'],
  }),
  defineProduct({
    no: 1005,
    slug: 'piqiang-xinwenji',
    brand: 'jiuguang',
    category: 'jiaopian',
    title: zhEn('皮腔新闻相机 修复件', 'Bellows press camera, restored'),
    subtitle: zhEn(
      '4×5 页片，配闪光灯罩，机器重 2.9 千克',
      '4×5 sheet film with its flash reflector; it weighs 2.9 kg',
    ),
    description: zhEn(
      `这是给愿意慢下来的人准备的。装一张页片，测一次光，展开皮腔，拉出闪光灯罩，按一下。一个下午拍六张，已经算多。

      皮腔在暗房里打灯检查过，旧针孔三处已补；木质前板重新上蜡；联动测距在 2 米与 5 米各校一次。

      - 附三只双面页片夹
      - 原闪光灯泡已不易买到，灯罩仅作反光使用
      - 邮寄用木箱，签收请当面开箱`,
      `For those who are willing to slow down. Load a sheet, take a reading, rack out the bellows, raise the reflector, press. Six pictures in an afternoon is a good day.

      We have checked the bellows with a lamp inside and mended three old pinholes, waxed the wooden front standard, and set the rangefinder at two and at five metres.

      - Three double film holders included
      - Bulbs for the flash are hard to find now; treat the reflector as a reflector
      - Travels in a wooden crate; please open it while the courier is there`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '木与金属', 'Wood and metal'),
      attr('format', '4×5 英寸页片', '4×5 in sheet film'),
      attr('lens', '135 mm f/4.7', '135 mm f/4.7'),
      attr('condition', '修复，八成新', 'Restored, good'),
      attr('weight', '2.9 kg', '2.9 kg'),
    ],
    sku: 'JG-PRESS45',
    price: 598_000,
    cost: 430_000,
    weightGrams: 2900,
    stock: [0],
    gallery: ['press-camera'],
  }),
  defineProduct({
    no: 1006,
    slug: 'koudai-shumaji',
    brand: 'hengying',
    category: 'shuma',
    title: zhEn('口袋变焦数码相机 C30', 'C30 pocket zoom camera'),
    subtitle: zhEn('30 倍光学变焦，236 克，放进外套口袋', '30× optical zoom, 236 g, fits a coat pocket'),
    description: zhEn(
      `手机拍不到的，多半是远处。C30 用一支 24–720 mm 等效的镜头，把看台、树梢和对岸拉近，机身仍然收得进口袋。

      它不擅长夜里的动体：感光度超过 ISO 1600 噪点就看得见了。白天出门、看演出、陪孩子比赛，它都够用。

      ## 规格要点
      - 1/2.3 英寸感光元件，1820 万像素
      - 五轴防抖，长焦端手持更稳
      - 一块电池约拍 360 张，可边充边拍
      - 附手绳与 32 GB 存储卡`,
      `What a phone misses is mostly what is far away. The C30 brings the stage, the treetop and the other bank closer with the equivalent of 24–720 mm, and still goes back in the pocket.

      It is not made for things that move at night: above ISO 1600 you will see noise. For days out, shows and school matches it does well.

      ## In short
      - 1/2.3-inch sensor, 18.2 megapixels
      - Five-axis stabilisation for the long end
      - About 360 frames a charge, and it shoots while charging
      - Comes with a wrist strap and a 32 GB card`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '塑料', 'Plastic'),
      attr('lens', '等效 24–720 mm', '24–720 mm equivalent'),
      attr('weight', '236 g', '236 g'),
      attr('port', 'USB-C', 'USB-C'),
      attr('warranty', '24 个月', '24 months'),
    ],
    options: [colour(BLACK, SILVER)],
    sku: 'HY-C30',
    price: 229_900,
    compareAt: 249_900,
    cost: 168_000,
    weightGrams: 236,
    stock: [31, 9],
    gallery: ['compact-camera'],
  }),
  defineProduct({
    no: 1007,
    slug: 'fugu-shumaji',
    brand: 'hengying',
    category: 'shuma',
    badge: NEW_BADGE,
    title: zhEn('复古定焦数码相机 F35', 'F35 fixed-lens digital camera'),
    subtitle: zhEn('35 mm 定焦，光圈快门都在手边的转盘上', 'A fixed 35 mm, aperture and shutter on dials'),
    description: zhEn(
      `只有一个焦段，就不必再想焦段。F35 把光圈做在镜头上，快门和曝光补偿做在机顶，关着机也能把参数拨好。

      光学取景器与电子取景器用一根拨杆切换：前者明亮没有延迟，后者能预览曝光。镜头可近至 10 cm 对焦，拍菜单与手写信也够近。

      - APS-C 画幅，2430 万像素
      - 叶片快门，1/2000 秒可同步闪光
      - 机身不防水，雨天请收好
      - 首批附赠棕色皮背带，送完即止`,
      `One focal length is one thing fewer to think about. The F35 keeps aperture on the lens and shutter and compensation on top, so you can set it before you switch it on.

      A lever changes the finder from optical, bright and without lag, to electronic, which shows the exposure to come. It focuses down to 10 cm: close enough for a menu or a letter.

      - APS-C, 24.3 megapixels
      - Leaf shutter, flash sync to 1/2000 s
      - Not weather-sealed; put it away when it rains
      - A brown leather strap with the first batch, while they last`,
    ),
    attributes: [
      attr('color', '银色', 'Silver'),
      attr('material', '金属', 'Metal'),
      attr('format', 'APS-C', 'APS-C'),
      attr('lens', '等效 35 mm f/2', '35 mm equivalent, f/2'),
      attr('weight', '478 g', '478 g'),
      attr('port', 'USB-C、HDMI 微型', 'USB-C, micro HDMI'),
    ],
    options: [colour(SILVER, BLACK)],
    sku: 'HY-F35',
    price: 699_900,
    cost: 525_000,
    weightGrams: 478,
    stock: [12, 3],
    gallery: ['classic-digital-camera'],
    strip: ['classic-digital-camera', 'film-slr'],
  }),
  defineProduct({
    no: 1008,
    slug: 'changjiao-jingtou',
    brand: 'hengying',
    category: 'jingtou',
    title: zhEn('70–210 mm 长焦变焦镜头', '70–210 mm telephoto zoom'),
    subtitle: zhEn('恒定 f/4，变焦时镜身不伸长', 'A constant f/4 that does not grow as you zoom'),
    description: zhEn(
      `拍运动会、拍舞台、拍湖对面的水鸟，都在这个焦段里。f/4 比 f/2.8 轻了将近一半，一天背下来肩膀知道。

      内变焦、内对焦，镜筒长度不变，装在脚架上重心不跑。可拆脚架环，底座为阿卡规格，不必再加快装板。

      - 14 组 20 片，两片低色散玻璃
      - 滤镜口径 72 mm，近摄 1 m
      - 三种卡口，下单前请看清机身`,
      `Sports days, stages, the heron on the far side of the lake: they all live in this range. At f/4 it weighs little more than half of an f/2.8, and by evening your shoulder will have noticed.

      Zoom and focus are internal, so the balance stays put on a tripod. The collar comes off, and its foot is Arca-shaped and needs no plate.

      - 20 elements in 14 groups, two of low dispersion
      - 72 mm filters, focuses to 1 m
      - Three mounts: check your camera before ordering`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '金属', 'Metal'),
      attr('lens', '70–210 mm f/4', '70–210 mm f/4'),
      attr('weight', '859 g', '859 g'),
      attr('use', '运动、舞台、野生动物', 'Sport, stage, wildlife'),
    ],
    options: [
      option(
        'mount',
        zhEn('卡口', 'Mount'),
        ['e', 'E 卡口', 'E mount'],
        ['z', 'Z 卡口', 'Z mount'],
        ['rf', 'RF 卡口', 'RF mount'],
      ),
    ],
    sku: 'HY-T210',
    price: 459_900,
    cost: 338_000,
    weightGrams: 859,
    stock: [8, 5, 0],
    gallery: ['tele-lens'],
  }),
  defineProduct({
    no: 1009,
    slug: 'zhuomian-sanjiaojia',
    brand: 'hengying',
    category: 'jingtou',
    title: zhEn('桌面小三脚架 T1', 'T1 table tripod'),
    subtitle: zhEn('收起 24 厘米，拉开 46 厘米，承重 2.5 千克', '24 cm folded, 46 cm raised, holds 2.5 kg'),
    description: zhEn(
      `四节铝管，一只带锁的小云台，放进背包侧袋。夜景、合影、翻拍文件，桌子或窗台就是它的地面。

      管脚拧紧靠旋转锁，不用扳扣，手冷的时候也能一把锁住。云台侧面有开槽，可以竖拍。

      - 1/4 英寸标准螺口，附手机夹
      - 自重 410 g，脚垫可换
      - 风大时请在中轴挂一点重物`,
      `Four sections of aluminium and a small locking head, for the side pocket of a bag. Night scenes, group pictures, copying papers: a table or a sill is all the ground it needs.

      The legs twist to lock, no flaps, so cold hands manage in one turn. A notch in the head lets the camera stand upright.

      - Standard 1/4-inch thread, phone clamp included
      - 410 g, rubber feet can be replaced
      - In wind, hang something from the column`,
    ),
    attributes: [
      attr('color', '银色', 'Silver'),
      attr('material', '铝合金', 'Aluminium'),
      attr('size', '24–46 cm', '24–46 cm'),
      attr('weight', '410 g', '410 g'),
      attr('capacity', '承重 2.5 kg', 'Holds 2.5 kg'),
    ],
    options: [colour(SILVER, BLACK)],
    sku: 'HY-T1',
    price: 15_900,
    cost: 7_800,
    weightGrams: 410,
    stock: [64, 48],
    gallery: ['camera-tripod'],
  }),
  defineProduct({
    no: 1010,
    slug: 'pi-beidai',
    brand: 'jiuguang',
    category: 'jingtou',
    title: zhEn('植鞣皮相机背带', 'Vegetable-tanned camera strap'),
    subtitle: zhEn('用久了颜色会变深，那是你的痕迹', 'It darkens with use, and the use is yours'),
    description: zhEn(
      `2.2 mm 厚的植鞣牛皮，手工打孔，边缘打磨后封蜡。新的时候略硬，挂两个星期就服帖。

      两端用不锈钢圆环连接，内侧各垫一片皮，免得磨花机身。浅色皮遇水会留水印，头一周请避开雨天。

      - 全长 100 cm 或 120 cm
      - 承重测试 12 kg
      - 每条皮色略有差异`,
      `Vegetable-tanned cowhide 2.2 mm thick, punched by hand, edges burnished and waxed. Stiff at first; two weeks round your neck and it gives in.

      Steel rings at both ends, each with a leather guard to spare the camera. Pale leather keeps water marks, so avoid rain for the first week.

      - 100 or 120 cm overall
      - Tested with 12 kg
      - Each hide differs a little in tone`,
    ),
    attributes: [
      attr('color', '棕色', 'Brown'),
      attr('material', '真皮', 'Leather'),
      attr('use', '相机背带', 'Carrying a camera'),
      attr('origin', '苏州', 'Suzhou'),
    ],
    options: [option('length', zhEn('长度', 'Length'), ['100', '100 cm', '100 cm'], ['120', '120 cm', '120 cm'])],
    sku: 'JG-STRAP',
    price: 19_800,
    cost: 8_600,
    weightGrams: 96,
    stock: [22, 4],
    differences: { '120': { price: 1_000, cost: 500, weightGrams: 14 } },
    gallery: ['film-slr', 'camera-tripod'],
  }),
]
