import type { Words } from '../../../admin/words.ts'
import type { NewLayer } from '../rules/edit-layout.ts'

export const NEW_LAYER_WORDS: Record<NewLayer, Words> = {
  title: { zh: '标题', en: 'Title' },
  subtitle: { zh: '副标题', en: 'Subtitle' },
  kicker: { zh: '眉题', en: 'Kicker' },
  price: { zh: '价格', en: 'Price' },
  solid: { zh: '按钮', en: 'Button' },
}

export const GROUND_WORDS: Record<string, Words> = {
  art: { zh: '直接压图', en: 'On the art' },
  scrim: { zh: '蒙层', en: 'Scrim' },
  paper: { zh: '纸色底板', en: 'Paper plate' },
  ink: { zh: '墨色底板', en: 'Ink plate' },
}

export const COLOUR_WORDS: Record<string, Words> = {
  ink: { zh: '墨', en: 'Ink' },
  paper: { zh: '纸', en: 'Paper' },
  cinnabar: { zh: '朱', en: 'Cinnabar' },
}

export const SAY = {
  empty: { zh: '还没有文字。', en: 'No words yet.' },
  standard: { zh: '套用标准版式', en: 'Start with the standard layout' },
  noPlacement: { zh: '先选择位置，画布才知道尺寸。', en: 'Choose a placement first: it decides the sizes.' },
  chinese: { zh: '中文', en: 'Chinese' },
  english: { zh: '英文', en: 'English' },
  all: { zh: '全部尺寸', en: 'All sizes' },
  safe: { zh: '安全区', en: 'Safe area' },
  words: { zh: '文字', en: 'Words' },
  before: { zh: '价格前的文字（可不填）', en: 'Words before the price (optional)' },
  add: { zh: '添加', en: 'Add' },
  colour: { zh: '字色', en: 'Colour' },
  ground: { zh: '衬底', en: 'Ground' },
  strength: { zh: '蒙层浓度', en: 'Scrim' },
  width: { zh: '最大宽度', en: 'Greatest width' },
  anchor: { zh: '位置', en: 'Place' },
  shownIn: { zh: '出现在', en: 'Shown in' },
  below: { zh: '排在上一层下面', en: 'Follows the layer above' },
  product: { zh: '商品', en: 'Product' },
  find: { zh: '输入商品名称查找', en: 'Type a product’s name' },
  anySku: { zh: '所有规格（取最低价）', en: 'All variants (lowest price)' },
  remove: { zh: '删除这一层', en: 'Remove this layer' },
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
  focalX: { zh: '底图左右', en: 'Art, along' },
  focalY: { zh: '底图上下', en: 'Art, down' },
  contrast: { zh: '对比度', en: 'Contrast' },
  worst: {
    zh: '取每行文字下 95% 像素都达到的数值；大字 3:1，其余 4.5:1（WCAG 2.2）。',
    en: 'The figure that 95% of the pixels under each line reach; large text 3:1, other 4.5:1 (WCAG 2.2).',
  },
  judging: { zh: '正在量对比度…', en: 'Measuring…' },
  fine: { zh: '文字都看得清，可以发布。', en: 'All words can be read; ready to publish.' },
  blocks: { zh: '发布前需要解决', en: 'To be solved before publishing' },
  unknown: {
    zh: '对比度暂时量不出来，发布时会再量一次。',
    en: 'Contrast cannot be measured now; publishing measures again.',
  },
  onlyWords: {
    zh: '你可以改文字；版式、颜色和位置由美工调整。',
    en: 'You can change the words; layout, colours and places are the designer’s.',
  },
  flat: { zh: '渠道成图', en: 'Flat pictures' },
  flatHint: {
    zh: '按最近一次保存的版面和此刻的价格合成；语言跟随画布。',
    en: 'Drawn from what was saved last, with the prices of now, in the language of the canvas.',
  },
  hint: {
    zh: '点选后拖动，或用方向键微调（按住 Shift 走得更远）；双击文字直接改。',
    en: 'Select and drag, or nudge with the arrow keys (Shift for more); double-click words to edit them.',
  },
} satisfies Record<string, Words>
