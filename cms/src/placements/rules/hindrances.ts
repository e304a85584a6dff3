/** Why a banner inside its window is not fit to be shown. It comes back by itself when the reason is gone. */
export const HINDRANCES = {
  target_gone: { zh: '跳转目标已删除', en: 'what it leads to was deleted' },
  target_withdrawn: { zh: '跳转目标已下架或撤回', en: 'what it leads to was withdrawn' },
  target_not_yet: { zh: '跳转目标还没上线', en: 'what it leads to has not begun' },
  target_ended: { zh: '跳转目标已结束', en: 'what it leads to has ended' },
  target_sold_out: { zh: '跳转的商品已售罄', en: 'the product it leads to is sold out' },
  target_empty: { zh: '跳转的类目没有在售商品', en: 'the category it leads to has nothing for sale' },
  art_missing: { zh: '图片已不在素材库', en: 'its picture is gone' },
  art_too_heavy: { zh: '图片超出这个位置的重量上限', en: 'its picture is heavier than this place takes' },
} as const satisfies Record<string, { zh: string; en: string }>

export type Hindrance = keyof typeof HINDRANCES
