import { type Bilingual, zhEn } from '../bilingual.ts'
import type { DemoWindow } from '../demo-window.ts'
import type { PhotoName } from '../photos.ts'

/** Words somebody pointed at while reading, and what they said of them. */
export interface DemoRemark {
  /** stands once in the Chinese text */
  quote: string
  body: string
  /** words to put in their place */
  suggestion?: string
}

/** How far a piece of work has come. */
export type DemoProgress =
  | { stage: 'draft' }
  | { stage: 'in_review'; note: string }
  | { stage: 'changes_requested'; note: string; checklist: string[] }
  | { stage: 'approved'; note: string }

/** An article that is not public yet. */
export interface DraftArticle {
  slug: string
  title: Bilingual
  summary: Bilingual
  cover: PhotoName
  topics: string[]
  window: DemoWindow
  campaign?: string
  /** demo markup; a language left out is not written yet */
  body: { zh: string; en?: string }
  progress: DemoProgress
  /** by operations */
  remarks?: DemoRemark[]
}

/** One at every stage between the desk of the writer and the shop. */
export const DRAFT_ARTICLES: readonly DraftArticle[] = [
  {
    slug: 'yizhan-deng-guan-yizhang-zhuo',
    title: zhEn('一盏灯，管好一张桌', 'One lamp, one table'),
    summary: zhEn(
      '灯挂多高、照多宽、坐下来刺不刺眼，量三个数就知道。',
      'How high to hang it, how wide it lights, whether it glares: three numbers tell.',
    ),
    cover: 'pendant-lamp',
    topics: ['jujia'],
    window: { fromDays: 12, untilDays: null },
    campaign: 'dengxia',
    body: {
      zh: `天黑得早，桌子就是家里待得久的地方。一盏灯管好一张桌，其余的暗一点没有关系，反而觉得屋子大。

## 先量高

餐桌上方 65 到 75 厘米，书桌再低 10 厘米。量的是灯罩下沿到桌面，不是灯头。坐下来平视，看不见灯泡，高度就对了。

## 再量宽

灯罩直径取桌子短边的三分之一到一半。八十厘米宽的桌配三十二厘米的灯罩，光圈落在碗筷以内，墙上不会多出一圈影子。

{{product baizhao-diaodeng | 灯罩直径 32 cm，电线长短自己调。}}

## 坐下来看一眼

晚上八点坐到自己常坐的位置，翻开一本书。字看得清、纸不反光、抬头不刺眼，三样都有，就不用换灯。

{{pull 房间不必亮，桌子要亮。 | 木间的师傅}}

{{note info | 换灯前请断开总闸。线路拿不准时，请电工来。}}`,
      en: `It gets dark early, and the table is where we stay. One lamp does for one table; the rest may be dim, and the room feels larger for it.

## Height first

Sixty-five to seventy-five centimetres above a dining table, ten less over a desk, measured from the rim of the shade. Sit down and look straight ahead: if you do not see the bulb, it is right.

## Then width

Take a shade between a third and a half of the short side of the table. Over eighty centimetres of table, thirty-two of shade keep the light on the plates and off the wall.

{{product baizhao-diaodeng | A 32 cm shade; the cord is yours to set.}}

## Sit down and look

At eight in the evening take your usual seat and open a book. If the words are clear, the paper does not shine and nothing glares, keep the lamp you have.

{{pull The room need not be bright. The table must be. | A maker at Mujian}}

{{note info | Switch off the mains first, and call an electrician if unsure.}}`,
    },
    progress: { stage: 'in_review', note: '活动上线前一天要用，麻烦先看这篇。' },
    remarks: [
      { quote: '餐桌上方 65 到 75 厘米', body: '和商品详情页写的一致，好。能配一张示意图吗？' },
      {
        quote: '反而觉得屋子大',
        body: '这句有点突然，前面还没说屋子。',
        suggestion: '屋子反而显得宽一些',
      },
    ],
  },
  {
    slug: 'nuanqifang-san-pen-lv',
    title: zhEn('暖气房里养得住的三盆绿', 'Three plants that live with central heating'),
    summary: zhEn(
      '干、热、窗边凉：三样都不怕的，才放进这份名单。',
      'Dry, warm, cold by the window: these three mind none of it.',
    ),
    cover: 'succulent-set',
    topics: ['jujia', 'xuanwu'],
    window: { fromDays: 4, untilDays: null },
    body: {
      zh: `北方的冬天，花草过的是另一种季节：屋里二十四度，空气比沙漠还干，窗玻璃却是凉的。

## 吊兰

干一点没关系，叶尖发黄多半是水里的盐。用放过一夜的水，浇透，等土面干了再浇。

{{product diaolan | 一盆能分成三盆。}}

## 条纹十二卷

一个月浇一次，忘了也没事。放在离暖气片一米以外，离窗半米以内。

{{product tiaowen-shierjuan}}

## 绿萝

别放在暖气正上方。每周转四分之一圈，叶子就不会都朝着窗。

{{pull 花不怕冷，怕一会儿冷一会儿热。}}`,
    },
    progress: {
      stage: 'changes_requested',
      note: '方向对。数据要有出处，结尾差一段。',
      checklist: ['“比沙漠还干”给出湿度数字或删掉', '绿萝一节补商品卡', '结尾加一段：出门两周怎么办'],
    },
    remarks: [
      {
        quote: '空气比沙漠还干',
        body: '说法太满，读者会问多少。',
        suggestion: '湿度常在两成上下',
      },
      { quote: '一个月浇一次，忘了也没事', body: '客服说有人理解成可以一直不浇，补一句上限。' },
    ],
  },
  {
    slug: 'xiaoyuanji-chuqu-zou-yizou',
    title: zhEn('带一只小圆几出门', 'Take the little table out'),
    summary: zhEn(
      '阳台、河边、楼顶，一只拆得开的圆几能去的地方。',
      'Balcony, riverside, rooftop: where a table that comes apart can go.',
    ),
    cover: 'blue-armchair',
    topics: ['chumen'],
    window: { fromDays: null, untilDays: null },
    body: {
      zh: `圆几拆掉三条腿，连布袋一共四公斤。上周末我们带它去了三个地方。

## 阳台

两杯茶，一本书，刚好。

{{product sanjiao-yuanji}}`,
    },
    progress: { stage: 'draft' },
  },
  {
    slug: 'dongtian-paizhao-dianchi',
    title: zhEn('冬天拍照，先把电池焐热', 'Winter pictures: keep the battery warm'),
    summary: zhEn(
      '零下五度，电池会少走一半的路。出门拍雪之前做四件小事。',
      'At five below, a battery goes half as far. Four small things before you walk into snow.',
    ),
    cover: 'film-slr',
    topics: ['shouyi', 'chumen'],
    window: { fromDays: null, untilDays: null },
    body: {
      zh: `冷的时候电池不是没电，是放不出来。焐热了，多半还能再拍一卷。

## 贴身带一块备用的

放在内衣口袋，不放背包。两块轮换，拍二十分钟换一次。

## 相机不要揣进怀里

机身一冷一热会起雾。要带进屋，先装进塑料袋扎紧，放半小时再拿出来。

{{product danfan-jiaopianji | 机械快门，不靠电池也能按下去。}}

## 三脚架的管脚留两厘米

铝管会缩，拧到底容易咬死。手套里放一张纸巾，顺手擦干管上的雪水。

{{product zhuomian-sanjiaojia | 旋转锁，手冷也能一把锁住。}}

## 回来先晾

胶卷等机身回温再取，不然药膜会粘。相机和三脚架都晾一晚，再收进柜子。

{{pull 冷不伤相机，冷热交替才伤。 | 旧光修造}}`,
      en: `In the cold a battery is not empty, it only cannot give. Warm it, and it mostly has another roll in it.

## Carry a spare on you

In a shirt pocket, not in the bag. Swap the two every twenty minutes.

## Not under the coat with the camera

A body that goes from cold to warm fogs. Before you go in, tie it into a plastic bag and wait half an hour.

{{product danfan-jiaopianji | A mechanical shutter fires without a battery.}}

## Leave two centimetres of leg

Aluminium shrinks and a leg turned all the way in may bite. Keep a tissue in the glove to wipe the snow off.

{{product zhuomian-sanjiaojia | Twist locks, one turn with cold hands.}}

## Let it dry first

Take the film out once the body is warm, or the emulsion sticks. Camera and tripod dry overnight before they go away.

{{pull Cold does no harm. Cold and warm in turn do. | Jiuguang}}`,
    },
    progress: { stage: 'approved', note: '事实核对过，随冬季拍照周一起上。' },
  },
]

/** Banners that are not public yet, made by the designer. */
export interface DraftBanner {
  /** internal name */
  title: string
  placement: 'home.promo' | 'category.top'
  heading: Bilingual
  subheading: Bilingual
  buttonLabel: Bilingual
  alt: Bilingual
  desktop: PhotoName
  mobile: PhotoName
  ink: 'dark' | 'light'
  textPlace: 'start' | 'end'
  ground: 'paper' | 'ink'
  target: { kind: 'campaigns' | 'categories'; slug: string }
  window: DemoWindow
  campaign?: string
  progress: DemoProgress
}

export const DRAFT_BANNERS: readonly DraftBanner[] = [
  {
    title: '首页促销栏｜灯下读书',
    placement: 'home.promo',
    heading: zhEn('灯下，翻一页', 'A page by lamplight'),
    subheading: zhEn('吊灯、书桌与一把坐得住的椅子', 'A pendant, a desk and a chair to stay in'),
    buttonLabel: zhEn('走进灯下', 'Come in'),
    alt: zhEn('青绿墙前的一盏白色金属吊灯，光落在桌面', 'A white metal pendant before a teal wall, lighting a table'),
    desktop: 'pendant-lamp',
    mobile: 'pendant-lamp',
    ink: 'light',
    textPlace: 'end',
    ground: 'ink',
    target: { kind: 'campaigns', slug: 'dengxia' },
    window: { fromDays: 12, untilDays: 26 },
    campaign: 'dengxia',
    progress: { stage: 'in_review', note: '电脑与手机两版，文字都在安全区内。' },
  },
  {
    title: '类目页头｜沙发换季（草稿）',
    placement: 'category.top',
    heading: zhEn('坐下之前，先量门', 'Measure the door first'),
    subheading: zhEn('大件送装说明在页面下方', 'How large pieces are delivered is below'),
    buttonLabel: zhEn('看沙发', 'Sofas'),
    alt: zhEn('白墙前的焦糖色三人皮沙发', 'A caramel leather sofa by a white wall'),
    desktop: 'leather-sofa',
    mobile: 'yellow-shell-chair',
    ink: 'dark',
    textPlace: 'start',
    ground: 'paper',
    target: { kind: 'categories', slug: 'jiaju' },
    window: { fromDays: 8, untilDays: 40 },
    progress: { stage: 'draft' },
  },
]
