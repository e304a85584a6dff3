import { type Bilingual, zhEn } from './bilingual.ts'
import type { PhotoName } from './photos.ts'

/** A street of the mall, or a lane off one. */
export interface DemoCategory {
  slug: string
  /** slug of the category above; null: one of the six streets */
  parent: string | null
  title: Bilingual
  summary: Bilingual
  photo: PhotoName
}

/** Parents stand before their children, so that a seeder can walk the list once. */
export const CATEGORIES = [
  {
    slug: 'sheying',
    parent: null,
    title: zhEn('摄影器材', 'Photography'),
    summary: zhEn(
      '修好的老相机，够用的新相机，还有托得住它们的脚架。',
      'Old cameras put right, new ones that do the job, and the legs to stand them on.',
    ),
    photo: 'press-camera',
  },
  {
    slug: 'jiaopian',
    parent: 'sheying',
    title: zhEn('胶片相机', 'Film cameras'),
    summary: zhEn(
      '每台附快门实测表与三十天退换。',
      'Each comes with its shutter test and thirty days to change your mind.',
    ),
    photo: 'film-slr',
  },
  {
    slug: 'shuma',
    parent: 'sheying',
    title: zhEn('数码相机', 'Digital cameras'),
    summary: zhEn('放得进口袋、开机就能拍的那一类。', 'The sort that fits a pocket and is ready when you are.'),
    photo: 'compact-camera',
  },
  {
    slug: 'jingtou',
    parent: 'sheying',
    title: zhEn('镜头与配件', 'Lenses and accessories'),
    summary: zhEn('镜头、脚架、背带。', 'Lenses, tripods, straps.'),
    photo: 'tele-lens',
  },
  {
    slug: 'diannao',
    parent: null,
    title: zhEn('电脑办公', 'Computers and desk'),
    summary: zhEn('从一台电脑到一根网线，把书桌配齐。', 'From the computer to the last cable, a desk made complete.'),
    photo: 'curved-monitor-desk',
  },
  {
    slug: 'zhengji',
    parent: 'diannao',
    title: zhEn('电脑整机', 'Computers'),
    summary: zhEn('笔记本、台式主机与平板。', 'Laptops, towers and tablets.'),
    photo: 'laptop-dark',
  },
  {
    slug: 'xianshi',
    parent: 'diannao',
    title: zhEn('显示与输入', 'Displays and input'),
    summary: zhEn('眼睛和手每天要碰的东西。', 'The things your eyes and hands meet all day.'),
    photo: 'colour-keyboard',
  },
  {
    slug: 'peijian',
    parent: 'diannao',
    title: zhEn('配件线材', 'Parts and cables'),
    summary: zhEn('内存、硬盘、数据线与网线。', 'Memory, disks, USB and network cables.'),
    photo: 'memory-module',
  },
  {
    slug: 'xiexue',
    parent: null,
    title: zhEn('鞋靴', 'Shoes'),
    summary: zhEn(
      '跑步、训练、走路，各穿各的鞋。',
      'A pair for running, a pair for the gym, a pair for walking about.',
    ),
    photo: 'black-running-shoe',
  },
  {
    slug: 'yundongxie',
    parent: 'xiexue',
    title: zhEn('运动鞋', 'Trainers'),
    summary: zhEn('跑步鞋、训练鞋与针织运动鞋。', 'Running, training and knitted shoes.'),
    photo: 'knit-trainer',
  },
  {
    slug: 'xiuxianxie',
    parent: 'xiexue',
    title: zhEn('休闲鞋', 'Casual shoes'),
    summary: zhEn('帆布鞋、板鞋与鞋带。', 'Canvas shoes, court shoes and laces.'),
    photo: 'canvas-high-tops',
  },
  {
    slug: 'jiaju',
    parent: null,
    title: zhEn('家具家居', 'Home and furniture'),
    summary: zhEn('坐下来，靠一会儿，把灯拧亮。', 'Sit down, lean back, turn on the lamp.'),
    photo: 'leather-sofa',
  },
  {
    slug: 'shafa',
    parent: 'jiaju',
    title: zhEn('沙发', 'Sofas'),
    summary: zhEn('尺寸、坐深、坐高都写明。', 'Width, seat depth and seat height, all stated.'),
    photo: 'grey-sofa-room',
  },
  {
    slug: 'yideng',
    parent: 'jiaju',
    title: zhEn('椅凳', 'Chairs and stools'),
    summary: zhEn('餐椅、单椅与吧凳。', 'Dining chairs, armchairs and bar stools.'),
    photo: 'yellow-shell-chair',
  },
  {
    slug: 'zhuodeng',
    parent: 'jiaju',
    title: zhEn('桌几灯具', 'Tables and lighting'),
    summary: zhEn('书桌、茶几、边几与吊灯。', 'Desks, coffee tables, side tables and pendants.'),
    photo: 'pendant-lamp',
  },
  {
    slug: 'lvzhi',
    parent: null,
    title: zhEn('绿植园艺', 'Plants and garden'),
    summary: zhEn('从窗台上的一小盆开始。', 'It starts with one pot on the sill.'),
    photo: 'succulent-set',
  },
  {
    slug: 'guanye',
    parent: 'lvzhi',
    title: zhEn('观叶与盆景', 'Foliage and bonsai'),
    summary: zhEn('散射光里就能长好的绿。', 'Green that is content with soft light.'),
    photo: 'hanging-fern',
  },
  {
    slug: 'duorou',
    parent: 'lvzhi',
    title: zhEn('多肉仙人掌', 'Succulents and cacti'),
    summary: zhEn('忘了浇水也没关系的那一类。', 'The forgiving sort, if you forget to water.'),
    photo: 'column-cactus',
  },
  {
    slug: 'kaihua',
    parent: 'lvzhi',
    title: zhEn('花卉园具', 'Flowers and tools'),
    summary: zhEn('当季开花的盆栽，和照料它们的工具。', 'Pots in flower for the season, and the tools to keep them.'),
    photo: 'tulip-pot',
  },
  {
    slug: 'yundong',
    parent: null,
    title: zhEn('运动户外', 'Sports and outdoors'),
    summary: zhEn('楼下的球场，城外的林子。', 'The court downstairs, the woods out of town.'),
    photo: 'basketball',
  },
  {
    slug: 'qiulei',
    parent: 'yundong',
    title: zhEn('球类', 'Balls'),
    summary: zhEn('篮球、足球与网球。', 'Basketball, football, tennis.'),
    photo: 'worn-football',
  },
  {
    slug: 'xunlian',
    parent: 'yundong',
    title: zhEn('健身训练', 'Training'),
    summary: zhEn('拳套与跳绳，占地不过一平方米。', 'Gloves and ropes that need a square metre of floor.'),
    photo: 'skipping-rope',
  },
  {
    slug: 'huwai',
    parent: 'yundong',
    title: zhEn('骑行露营', 'Riding and camping'),
    summary: zhEn('公路车、小滑板与帐篷。', 'Road bikes, cruiser boards and tents.'),
    photo: 'forest-tent',
  },
] as const satisfies readonly DemoCategory[]

export type CategorySlug = (typeof CATEGORIES)[number]['slug']
