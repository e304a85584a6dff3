import { zhEn } from '../bilingual.ts'
import { attr, type DemoProduct, defineProduct, option, RESTOCKED_BADGE } from '../define-product.ts'

/** What is plugged into a computer. */
export const COMPUTER_PARTS: DemoProduct[] = [
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
