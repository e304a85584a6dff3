import { zhEn } from '../bilingual.ts'
import { attr, type DemoProduct, defineProduct, NEW_BADGE, option, RESTOCKED_BADGE } from '../define-product.ts'

export const COMPUTERS: DemoProduct[] = [
  defineProduct({
    no: 2001,
    slug: 'bijiben-14',
    brand: 'ruimo',
    category: 'zhengji',
    badge: NEW_BADGE,
    title: zhEn('14 英寸笔记本 Air 14', 'Air 14 laptop'),
    subtitle: zhEn('1.24 千克，实测网页浏览 13 小时', '1.24 kg, thirteen hours of browsing measured'),
    description: zhEn(
      `写作、表格、几十个网页，这台电脑都不出声。铝合金机身，无风扇设计，代价是长时间导出视频会降速；要剪长片，请看台式主机。

      屏幕 2560×1600，色域覆盖 sRGB，出厂校色报告放在盒盖里。键程 1.3 mm，触控板玻璃面。

      ## 可以自己换的
      - 固态硬盘：拧开四颗螺丝，规格 M.2 2280
      - 电池：十颗螺丝，备件编号印在背面
      - 内存为板载，下单时请选够`,
      `Writing, spreadsheets, thirty tabs: it does them all without a sound. The aluminium body has no fan, and the price of that is that long video exports slow down. For those, look at our tower.

      The 2560×1600 screen covers sRGB, and its calibration report is in the lid of the box. Keys travel 1.3 mm; the trackpad is glass.

      ## What you can change yourself
      - The drive: four screws, M.2 2280
      - The battery: ten screws, part number on its back
      - Memory is soldered, so choose enough today`,
    ),
    attributes: [
      attr('color', '深空灰', 'Space grey'),
      attr('material', '铝合金', 'Aluminium'),
      attr('screen', '14 英寸 2560×1600', '14 in, 2560×1600'),
      attr('weight', '1.24 kg', '1.24 kg'),
      attr('port', 'USB-C 两个、3.5 mm', 'Two USB-C, 3.5 mm'),
      attr('warranty', '24 个月', '24 months'),
    ],
    options: [
      option('memory', zhEn('内存', 'Memory'), ['16g', '16 GB', '16 GB'], ['32g', '32 GB', '32 GB']),
      option('storage', zhEn('硬盘', 'Storage'), ['512g', '512 GB', '512 GB'], ['1t', '1 TB', '1 TB']),
    ],
    sku: 'RM-AIR14',
    price: 569_900,
    cost: 462_000,
    weightGrams: 1240,
    stock: [18, 11, 7, 2],
    differences: { '32g': { price: 90_000, cost: 61_000 }, '1t': { price: 50_000, cost: 31_000 } },
    gallery: ['laptop-dark'],
    strip: ['laptop-dark', 'curved-monitor-desk'],
  }),
  defineProduct({
    no: 2002,
    slug: 'taishi-zhuji',
    brand: 'ruimo',
    category: 'zhengji',
    title: zhEn('台式主机 塔台 T9', 'T9 tower computer'),
    subtitle: zhEn('两把 200 mm 前风扇，满载噪声 36 分贝', 'Two 200 mm fans in front, 36 dB at full load'),
    description: zhEn(
      `大风扇转得慢，所以安静。T9 的前面板是两把 200 mm 风扇，满载时一米外测得 36 分贝，和图书馆差不多。

      侧板是 4 mm 钢化玻璃，灯光可以在软件里改色，也可以按一下机箱顶部的键全部关掉。走线都在背板后面，内部留了三个硬盘位。

      - 六核处理器，32 GB 内存，1 TB 固态
      - 独立显卡 8 GB 或 12 GB
      - 750 W 电源，附电源线
      - 重 14.6 kg，送货到门内`,
      `Big fans can turn slowly, and slow fans are quiet. The T9 has two of 200 mm; a metre away at full load we measured 36 dB, about a library.

      The side is 4 mm tempered glass. Change the light in software, or turn all of it off with one button on top. Cables run behind the tray and there is room for three more drives.

      - Six cores, 32 GB of memory, 1 TB drive
      - Graphics with 8 or 12 GB
      - 750 W supply, cord included
      - 14.6 kg, carried through your door`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '钢与玻璃', 'Steel and glass'),
      attr('size', '24 × 52 × 49 cm', '24 × 52 × 49 cm'),
      attr('weight', '14.6 kg', '14.6 kg'),
      attr('port', 'USB-C、USB-A 六个、网口', 'USB-C, six USB-A, Ethernet'),
      attr('warranty', '36 个月', '36 months'),
    ],
    options: [option('graphics', zhEn('显卡', 'Graphics'), ['8g', '8 GB', '8 GB'], ['12g', '12 GB', '12 GB'])],
    sku: 'RM-T9',
    price: 829_900,
    cost: 689_000,
    weightGrams: 14_600,
    stock: [9, 4],
    differences: { '12g': { price: 150_000, cost: 118_000 } },
    gallery: ['tower-computer'],
  }),
  defineProduct({
    no: 2003,
    slug: 'pingban-12',
    brand: 'ruimo',
    category: 'zhengji',
    title: zhEn('12.6 英寸平板 墨板', 'Inkboard 12.6 tablet'),
    subtitle: zhEn('随附触控笔，吸在侧边充电', 'Pen included, charging on its edge'),
    description: zhEn(
      `看谱、批注、画草图，12.6 英寸差不多是一张 A4 纸的版心。屏幕做了防反光，斜对窗户也看得清。

      触控笔 4096 级压感，笔尖磨短了可以换，盒子里多放了四只。系统自带的笔记可以导出 PDF。

      - 屏幕 2560×1600，120 Hz
      - 重 565 g，厚 6.1 mm
      - 键盘套另售，不是必需`,
      `For scores, comments and sketches: 12.6 inches is about the printed area of an A4 page. The glass is etched, so a window behind you does no harm.

      The pen has 4,096 levels of pressure and its tips wear down like any pencil; four spare ones are in the box. Notes export to PDF.

      - 2560×1600 at 120 Hz
      - 565 g, 6.1 mm thin
      - The keyboard cover is sold separately and not needed`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '铝合金', 'Aluminium'),
      attr('screen', '12.6 英寸 2560×1600', '12.6 in, 2560×1600'),
      attr('weight', '565 g', '565 g'),
      attr('port', 'USB-C', 'USB-C'),
    ],
    options: [option('storage', zhEn('容量', 'Storage'), ['128g', '128 GB', '128 GB'], ['256g', '256 GB', '256 GB'])],
    sku: 'RM-PAD126',
    price: 299_900,
    compareAt: 329_900,
    cost: 231_000,
    weightGrams: 565,
    stock: [27, 13],
    differences: { '256g': { price: 40_000, cost: 24_000 } },
    gallery: ['tablet-pen'],
  }),
  defineProduct({
    no: 2004,
    slug: 'qumian-xianshiqi',
    brand: 'ruimo',
    category: 'xianshi',
    title: zhEn('34 英寸曲面显示器', '34-inch curved monitor'),
    subtitle: zhEn('21:9 宽屏，三份文档并排不用切换', '21:9: three documents abreast'),
    description: zhEn(
      `一米宽的桌子，放得下 80 cm 宽的屏幕。3440×1440 的分辨率，三份 A4 文档并排，字还是正文大小。

      1500R 曲率，坐在 70 cm 处，左右两端到眼睛的距离大致相等。USB-C 一根线同时送画面和 65 W 供电，笔记本不必再插充电器。

      - 刷新率 100 Hz，响应 4 ms
      - 升降 13 cm，可俯仰，不可旋转竖屏
      - 支架底座深 24 cm，桌深建议 60 cm 以上`,
      `A metre of desk takes its 80 cm with ease. At 3440×1440 three A4 pages stand side by side, with type at reading size.

      The curve is 1500R: from 70 cm both ends are about as far from your eyes as the middle. One USB-C cable carries the picture and 65 W, so the laptop's charger can stay in the bag.

      - 100 Hz, 4 ms
      - Raises 13 cm and tilts; does not turn upright
      - The foot is 24 cm deep; allow 60 cm of desk`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '塑料与金属', 'Plastic and metal'),
      attr('screen', '34 英寸 3440×1440', '34 in, 3440×1440'),
      attr('port', 'USB-C 65 W、HDMI 两个', 'USB-C 65 W, two HDMI'),
      attr('weight', '8.4 kg', '8.4 kg'),
      attr('warranty', '36 个月', '36 months'),
    ],
    sku: 'RM-M34C',
    price: 269_900,
    cost: 205_000,
    weightGrams: 8400,
    stock: [16],
    gallery: ['curved-monitor-desk', 'monitor-night'],
    strip: ['curved-monitor-desk', 'monitor-night'],
  }),
  defineProduct({
    no: 2005,
    slug: 'xianshiqi-27',
    brand: 'ruimo',
    category: 'xianshi',
    title: zhEn('27 英寸 4K 显示器', '27-inch 4K monitor'),
    subtitle: zhEn('出厂逐台校色，平均色差 ΔE 1.2', 'Calibrated one by one, mean ΔE 1.2'),
    description: zhEn(
      `照片在这块屏上是什么颜色，印出来就八九不离十。每台都附自己的校色报告，序列号对得上。

      4K 放在 27 英寸里，文字边缘很细。屏幕可以转到竖直，改长文档和看代码时有用。

      - 3840×2160，DCI-P3 覆盖 95%
      - 底座可升降、俯仰、旋转
      - 自带音箱只够听提示音`,
      `The colour a photograph has on this screen is very nearly the colour it will have on paper. Each one carries its own report, with its own serial number.

      At 27 inches, 4K makes the edges of letters fine. Turn it upright for long documents and code.

      - 3840×2160, 95 % of DCI-P3
      - Raises, tilts and turns
      - The speakers are good for alerts and not much else`,
    ),
    attributes: [
      attr('color', '黑色', 'Black'),
      attr('material', '塑料与金属', 'Plastic and metal'),
      attr('screen', '27 英寸 3840×2160', '27 in, 3840×2160'),
      attr('port', 'USB-C 90 W、DP、HDMI', 'USB-C 90 W, DP, HDMI'),
      attr('weight', '6.2 kg', '6.2 kg'),
    ],
    sku: 'RM-M27K',
    price: 219_900,
    cost: 166_000,
    weightGrams: 6200,
    stock: [0],
    gallery: ['monitor-night', 'curved-monitor-desk'],
  }),
  defineProduct({
    no: 2006,
    slug: 'jixie-jianpan',
    brand: 'ruimo',
    category: 'xianshi',
    badge: RESTOCKED_BADGE,
    title: zhEn('87 键机械键盘 彩墨', 'Colour Ink 87-key keyboard'),
    subtitle: zhEn('热插拔轴座，送九枚彩色键帽', 'Hot-swap sockets, nine coloured caps'),
    description: zhEn(
      `白色做底，九枚彩色键帽随你放：红给退出，黄给方向，绿给回车。键帽是 1.4 mm 厚的 PBT，字是热升华的，用上三年也不易打油。

      轴座可以热插拔，喜欢段落感还是直上直下，拔下来换就是，不用焊。底壳里垫了一层硅胶，敲到底的声音收得住。

      - 有线 USB-C 连接，线长 1.8 m，可拆
      - 附拔轴器、拔键器各一
      - 两种轴可选：茶轴有轻段落，红轴直上直下`,
      `White to start with, and nine coloured caps to place as you like: red for escape, yellow for arrows, green for enter. They are 1.4 mm PBT with dyed legends that will not wear to a shine.

      The sockets are hot-swap. If you change your mind about switches, pull and push; no soldering. A silicone sheet in the case softens the landing.

      - Wired USB-C, 1.8 m, detachable
      - Cap and switch pullers included
      - Brown switches have a slight bump, red ones go straight down`,
    ),
    attributes: [
      attr('color', '白色', 'White'),
      attr('material', 'PBT 塑料', 'PBT plastic'),
      attr('size', '36 × 14 × 3.8 cm', '36 × 14 × 3.8 cm'),
      attr('port', 'USB-C', 'USB-C'),
      attr('weight', '960 g', '960 g'),
    ],
    options: [option('switch', zhEn('轴体', 'Switch'), ['brown', '茶轴', 'Brown'], ['red', '红轴', 'Red'])],
    sku: 'RM-K87',
    price: 45_900,
    cost: 26_800,
    weightGrams: 960,
    stock: [38, 41],
    gallery: ['colour-keyboard'],
  }),
  defineProduct({
    no: 2007,
    slug: 'wuxian-shubiao',
    brand: 'ruimo',
    category: 'xianshi',
    title: zhEn('无线鼠标 卵石', 'Pebble wireless mouse'),
    subtitle: zhEn('左右手通用，一节五号电池约用一年', 'For either hand; one AA lasts about a year'),
    description: zhEn(
      `对称外形，握着像一块河里的卵石。滚轮有橡胶纹，一格一格走得清楚。

      2.4 GHz 接收器收在电池仓里，也能走蓝牙，底部一键切换两台电脑。按每天八小时测，一节碱性电池用了 380 天。

      - 1600 dpi，可调 800
      - 重 78 g（不含电池）
      - 玻璃桌面请垫鼠标垫`,
      `Symmetrical, and it sits in the hand like a stone from a river. The wheel is ridged and you feel each step.

      A 2.4 GHz receiver lives in the battery bay; Bluetooth works too, and a button below switches between two computers. At eight hours a day one alkaline cell lasted 380 days in our test.

      - 1600 dpi, or 800
      - 78 g without the cell
      - Use a mat on glass`,
    ),
    attributes: [
      attr('color', '棕灰', 'Brown-grey'),
      attr('material', '塑料', 'Plastic'),
      attr('weight', '78 g', '78 g'),
      attr('power', '五号电池一节', 'One AA cell'),
      attr('use', '左右手通用', 'Either hand'),
    ],
    sku: 'RM-MS1',
    price: 9_900,
    cost: 4_600,
    weightGrams: 78,
    stock: [120],
    gallery: ['wireless-mouse'],
  }),
  defineProduct({
    no: 2008,
    slug: 'neicuntiao',
    brand: 'tongxu',
    category: 'peijian',
    title: zhEn('DDR5 内存条', 'DDR5 memory module'),
    subtitle: zhEn('裸条无灯，5600 MT/s，逐条跑完四轮测试', 'Bare, unlit, 5600 MT/s, four test passes each'),
    description: zhEn(
      `没有灯，没有散热马甲，插上去就认。每条出厂前跑完四轮完整的内存测试，报告可按条码查询。

      台式机用 UDIMM，笔记本用 SO-DIMM，长度不同，插不错但会买错，请看选项。双通道请成对购买。

      - 1.1 V 标准电压
      - 触点镀金，拿的时候捏两边
      - 十年有限质保，凭条码即可`,
      `No lights, no jacket; it is recognised and that is that. Every module has been through four full test passes, and you can look up the report by its barcode.

      Desktops take UDIMM and laptops SO-DIMM. You cannot fit the wrong one but you can buy it, so check. For dual channel, buy two.

      - 1.1 V
      - Gold contacts: hold it by the edges
      - Ten years' limited guarantee on the barcode alone`,
    ),
    attributes: [
      attr('color', '蓝色', 'Blue'),
      attr('capacity', '16 GB / 32 GB', '16 / 32 GB'),
      attr('use', '台式机、笔记本', 'Desktops, laptops'),
      attr('warranty', '10 年', '10 years'),
    ],
    options: [
      option(
        'form',
        zhEn('规格', 'Form'),
        ['udimm', '台式机 UDIMM', 'Desktop UDIMM'],
        ['sodimm', '笔记本 SO-DIMM', 'Laptop SO-DIMM'],
      ),
      option('capacity', zhEn('容量', 'Capacity'), ['16g', '16 GB', '16 GB'], ['32g', '32 GB', '32 GB']),
    ],
    sku: 'TX-D5',
    price: 32_900,
    cost: 23_700,
    weightGrams: 28,
    stock: [55, 30, 44, 3],
    differences: { '32g': { price: 30_000, cost: 22_000 } },
    gallery: ['memory-module'],
  }),
  defineProduct({
    no: 2009,
    slug: 'jixie-yingpan',
    brand: 'tongxu',
    category: 'peijian',
    title: zhEn('3.5 英寸机械硬盘', '3.5-inch hard disk'),
    subtitle: zhEn('存照片和备份，安静的 5400 转', 'For photographs and backups; a quiet 5,400 rpm'),
    description: zhEn(
      `固态硬盘用来装系统，机械硬盘用来放十年的照片。5400 转，怠速噪声 23 分贝，适合放在家用网络存储里。

      任何硬盘都会坏，早晚而已。重要的东西请存三份，两种介质，其中一份放在别处。我们写了一篇文章讲怎么做。

      - SATA 6 Gb/s，CMR 记录方式
      - 256 MB 缓存
      - 三年质保，不含数据恢复`,
      `Let a solid-state drive start the system; let a disk keep ten years of photographs. At 5,400 rpm it idles at 23 dB and suits a small server at home.

      Every disk fails, sooner or later. Keep three copies of what matters on two kinds of medium, one of them elsewhere. We have written down how.

      - SATA 6 Gb/s, CMR recording
      - 256 MB cache
      - Three years, data recovery not included`,
    ),
    attributes: [
      attr('color', '银色', 'Silver'),
      attr('capacity', '4 TB / 8 TB', '4 / 8 TB'),
      attr('port', 'SATA', 'SATA'),
      attr('weight', '610 g', '610 g'),
      attr('warranty', '36 个月', '36 months'),
    ],
    options: [option('capacity', zhEn('容量', 'Capacity'), ['4t', '4 TB', '4 TB'], ['8t', '8 TB', '8 TB'])],
    sku: 'TX-HD35',
    price: 69_900,
    cost: 52_000,
    weightGrams: 610,
    stock: [24, 1],
    differences: { '8t': { price: 63_000, cost: 49_000, weightGrams: 80 } },
    gallery: ['hard-disk'],
  }),
  defineProduct({
    no: 2010,
    slug: 'usb-shujuxian',
    brand: 'tongxu',
    category: 'peijian',
    title: zhEn('USB-A 数据充电线', 'USB-A data and charging cable'),
    subtitle: zhEn('插头根部加厚，弯折测试一万二千次', 'Thickened at the neck, bent twelve thousand times'),
    description: zhEn(
      `线多半断在插头根部。这根线在两端各加了 14 mm 的应力护套，左右 90 度弯折一万二千次仍然导通。

      480 Mb/s 传输，充电至多 12 W。它不是快充线，给手机过夜、给相机传照片正合适。

      - 一端 USB-A，另一端可选 USB-C 或 Micro-USB
      - 外皮为 TPE，不发黏
      - 附一根魔术扎带`,
      `Cables mostly die at the neck. This one has 14 mm of strain relief at both ends and still conducts after twelve thousand bends of ninety degrees each way.

      480 Mb/s, and up to 12 W of charging. It is no fast charger: it is for a phone overnight, or pictures off a camera.

      - USB-A at one end; USB-C or Micro-USB at the other
      - TPE jacket that does not go sticky
      - A hook-and-loop tie is included`,
    ),
    attributes: [
      attr('color', '白色', 'White'),
      attr('material', 'TPE', 'TPE'),
      attr('port', 'USB-A', 'USB-A'),
      attr('use', '充电与传输', 'Charging and data'),
    ],
    options: [
      option('end', zhEn('接口', 'Plug'), ['c', 'USB-C', 'USB-C'], ['micro', 'Micro-USB', 'Micro-USB']),
      option('length', zhEn('长度', 'Length'), ['1m', '1 m', '1 m'], ['2m', '2 m', '2 m']),
    ],
    sku: 'TX-USBA',
    price: 1_990,
    cost: 620,
    weightGrams: 32,
    stock: [300, 180, 90, 0],
    differences: { '2m': { price: 600, cost: 260, weightGrams: 22 } },
    gallery: ['usb-cable'],
  }),
  defineProduct({
    no: 2011,
    slug: 'wangxian',
    brand: 'tongxu',
    category: 'peijian',
    title: zhEn('六类千兆网线', 'Cat 6 network cable'),
    subtitle: zhEn('纯铜线芯，每根附通断测试标', 'Solid copper, each with its test tag'),
    description: zhEn(
      `无线网络总有忽快忽慢的时候，一根网线就没有。0.57 mm 纯铜线芯，一百米内跑满千兆。

      红色好认，桌下一堆线里一眼看见是哪根。水晶头带护套，卡扣不容易折断。

      - 四对双绞，十字骨架隔开
      - 接头镀金 3 微英寸
      - 长度按实测，正差不超过 5 cm`,
      `Wireless has its moods; a cable has none. Solid 0.57 mm copper carries a full gigabit for a hundred metres.

      Red is easy to find in the tangle under a desk. The plugs are booted so that the clip does not snap.

      - Four twisted pairs on a cross spine
      - 3 µin of gold on the contacts
      - Length as measured, never short, at most 5 cm long`,
    ),
    attributes: [
      attr('color', '红色', 'Red'),
      attr('material', '铜与 PVC', 'Copper and PVC'),
      attr('port', 'RJ45', 'RJ45'),
      attr('use', '千兆局域网', 'Gigabit networks'),
    ],
    options: [
      option('length', zhEn('长度', 'Length'), ['2m', '2 m', '2 m'], ['5m', '5 m', '5 m'], ['10m', '10 m', '10 m']),
    ],
    sku: 'TX-CAT6',
    price: 1_690,
    cost: 560,
    weightGrams: 70,
    stock: [200, 140, 60],
    differences: {
      '5m': { price: 1_200, cost: 700, weightGrams: 95 },
      '10m': { price: 2_900, cost: 1_750, weightGrams: 250 },
    },
    gallery: ['network-cable'],
  }),
]
