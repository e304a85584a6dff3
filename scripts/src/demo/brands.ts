import { type Bilingual, zhEn } from './bilingual.ts'

/** An invented maker. None of the names is meant to be a trademark of anyone. */
export interface DemoBrand {
  slug: string
  name: Bilingual
  summary: Bilingual
}

export const BRANDS = [
  {
    slug: 'jiuguang',
    name: zhEn('旧光修造', 'Jiuguang Works'),
    summary: zhEn(
      '在苏州收旧相机、拆洗、校快门，写好检测单再出售的小修理铺。',
      'A small repair shop in Suzhou that takes in old cameras, cleans and times them, and sells each with its test sheet.',
    ),
  },
  {
    slug: 'hengying',
    name: zhEn('衡影', 'Hengying'),
    summary: zhEn(
      '做镜头、脚架与便携相机，说明书里写清楚适合什么，也写清楚不适合什么。',
      'Lenses, tripods and compact cameras; the manual says what they suit and what they do not.',
    ),
  },
  {
    slug: 'ruimo',
    name: zhEn('锐墨', 'Ruimo'),
    summary: zhEn(
      '电脑、显示器与外设。可自行更换的部件都附拆装图。',
      'Computers, displays and peripherals. Every part you can change yourself comes with a drawing.',
    ),
  },
  {
    slug: 'tongxu',
    name: zhEn('铜序', 'Tongxu'),
    summary: zhEn(
      '线材与存储配件，每批抽检，批次号印在包装侧面。',
      'Cables and storage, sampled by batch; the batch number is printed on the side of the pack.',
    ),
  },
  {
    slug: 'qingbu',
    name: zhEn('青步', 'Qingbu'),
    summary: zhEn(
      '泉州的制鞋小厂，楦型偏宽，合亚洲人的前掌。',
      'A small shoemaker in Quanzhou whose lasts run wide in the forefoot.',
    ),
  },
  {
    slug: 'guixie',
    name: zhEn('归歇', 'Guixie'),
    summary: zhEn(
      '沙发与座椅。框架五年保修，布套拆得下来洗。',
      'Sofas and seats. Five years on the frame, covers that come off for the wash.',
    ),
  },
  {
    slug: 'mujian',
    name: zhEn('木间', 'Mujian'),
    summary: zhEn(
      '实木桌凳与灯具，木料来源与含水率写在吊牌上。',
      'Solid-wood tables, stools and lamps; origin and moisture of the timber are on the tag.',
    ),
  },
  {
    slug: 'yuanye',
    name: zhEn('原野花房', 'Yuanye Nursery'),
    summary: zhEn(
      '昆明的花房。先缓苗十四天再发货，到货状态不好可补发。',
      'A nursery in Kunming. Plants rest fourteen days before they travel; one that arrives in poor shape is sent again.',
    ),
  },
  {
    slug: 'chichang',
    name: zhEn('驰场', 'Chichang'),
    summary: zhEn(
      '球类与训练用品，给社区球场和学校供货起家。',
      'Balls and training gear; it began by supplying neighbourhood courts and schools.',
    ),
  },
  {
    slug: 'shanxi',
    name: zhEn('山隙', 'Shanxi Outdoor'),
    summary: zhEn(
      '露营与骑行装备，重量按实测写，不按图纸写。',
      'Camping and cycling gear; weights are what the scale says, not the drawing.',
    ),
  },
] as const satisfies readonly DemoBrand[]

export type BrandSlug = (typeof BRANDS)[number]['slug']
