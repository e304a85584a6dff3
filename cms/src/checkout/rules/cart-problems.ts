import type { CheckoutProblem, LineProblem, ShopLocale } from '../../store-api/shop-contract.ts'

/** Most pieces of one SKU a cart holds. */
export const MOST_PIECES = 99
/** Most different SKUs people put into a cart; one that a guest's has joined may hold more, and takes nothing new then. */
export const MOST_LINES = 50

/** What decides whether a cart line can be bought; amounts in fen a piece. */
export interface LineFacts {
  quantity: number
  priceWhenAdded: number
  price: number
  /** published, inside its window, and the SKU for sale */
  onShelf: boolean
  takesBackOrders: boolean
  /** pieces in stock that nobody else is promised */
  available: number
}

/** Pieces of a line that can be bought now, 0 to `MOST_PIECES`. */
export const buyable = ({ onShelf, takesBackOrders, available }: LineFacts): number =>
  onShelf ? (takesBackOrders ? MOST_PIECES : Math.min(MOST_PIECES, Math.max(0, available))) : 0

/** The one thing to say about a line, the gravest first. */
export function problemOf(line: LineFacts): LineProblem | null {
  if (!line.onShelf) return 'off_shelf'
  const most = buyable(line)
  if (most === 0) return 'sold_out'
  if (line.quantity > most) return 'only_n'
  return line.price === line.priceWhenAdded ? null : 'price_changed'
}

/** `price_changed` is said and keeps nobody from ordering: the total has to be the expected one anyway. */
export const isObstacle = (problem: LineProblem | null): problem is Exclude<LineProblem, 'price_changed'> =>
  problem !== null && problem !== 'price_changed'

/** Sentences; `{n}` pieces, `{from}` and `{to}` prices, `{title}` the product, `{reason}` a sentence. */
const SENTENCES: Record<LineProblem | CheckoutProblem['kind'], Record<ShopLocale, string>> = {
  off_shelf: { zh: '“{title}”已下架，请移除。', en: '“{title}” is no longer for sale. Please remove it.' },
  sold_out: { zh: '“{title}”已售罄，请移除。', en: '“{title}” is sold out. Please remove it.' },
  only_n: { zh: '“{title}”只剩 {n} 件，请减少数量。', en: 'Only {n} left of “{title}”. Please order fewer.' },
  price_changed: { zh: '价格已由 {from} 变为 {to}。', en: 'The price has changed from {from} to {to}.' },
  cart_empty: { zh: '购物车是空的。', en: 'The cart is empty.' },
  coupon_refused: { zh: '优惠码 {code} 不能使用：{reason}', en: 'The coupon {code} cannot be used: {reason}' },
  payment_method_unavailable: {
    zh: '这种付款方式暂不可用，请换一种。',
    en: 'This way to pay is not offered now. Please choose another.',
  },
  already_ordered: { zh: '这个购物车已经下过单了。', en: 'This cart has been ordered already.' },
  in_flight: { zh: '正在提交，请稍候。', en: 'Your order is being placed. One moment, please.' },
  key_used_otherwise: {
    zh: '页面已过时，请刷新后再提交。',
    en: 'This page is out of date. Please reload it and order again.',
  },
}

/** A problem as a sentence for the shopper. */
export const sentenceOf = (
  kind: LineProblem | CheckoutProblem['kind'],
  locale: ShopLocale,
  details: Record<string, string | number> = {},
): string => SENTENCES[kind][locale].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))
