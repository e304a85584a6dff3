import { zhEn } from '../bilingual.ts'
import { attr, type DemoProduct, defineProduct, NEW_BADGE, option } from '../define-product.ts'

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
]
