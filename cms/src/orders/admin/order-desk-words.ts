import type { TimelineEntry } from '../rules/order-timeline.ts'

const WORDS = {
  zh: {
    desk: '订单处理',
    receipt: '商品明细',
    columns: { item: '商品', price: '单价', quantity: '数量', total: '小计' },
    saved: '已优惠',
    refundedPieces: '已退',
    items: '商品金额',
    discount: '优惠',
    shipping: '运费',
    payable: '应付',
    paid: '实收',
    refunded: '已退',
    buyer: '买家',
    guest: '访客',
    delivery: '收货信息',
    withheld: '你的岗位看不到收货信息。',
    parcels: '包裹',
    coupon: '优惠码',
    message: '买家留言',
    cancelReason: '取消原因',
    tickets: '相关工单',
    timeline: '订单动态',
    placed: '顾客下单',
    system: '系统',
    amount: '金额（元）',
    note: '备注',
    notePlaceholder: '流水号、付款人等',
    reason: '原因',
    carrier: '快递公司',
    trackingNumber: '运单号',
    refundable: '还可退',
    confirmHint: '金额必须与应付金额一致。',
    cancelHint: '取消后预留的库存会释放。已收的款请随后退还。',
  },
  en: {
    desk: 'Work on this order',
    receipt: 'Items',
    columns: { item: 'Item', price: 'Price', quantity: 'Quantity', total: 'Total' },
    saved: 'saved',
    refundedPieces: 'refunded',
    items: 'Items',
    discount: 'Discount',
    shipping: 'Shipping',
    payable: 'To pay',
    paid: 'Received',
    refunded: 'Refunded',
    buyer: 'Buyer',
    guest: 'Guest',
    delivery: 'Delivery',
    withheld: 'Your role does not see addresses.',
    parcels: 'Parcels',
    coupon: 'Coupon',
    message: 'Message from the shopper',
    cancelReason: 'Cancelled because',
    tickets: 'Tickets',
    timeline: 'What happened',
    placed: 'Placed by the shopper',
    system: 'System',
    amount: 'Amount (yuan)',
    note: 'Note',
    notePlaceholder: 'Reference, payer',
    reason: 'Reason',
    carrier: 'Carrier',
    trackingNumber: 'Tracking number',
    refundable: 'Left to refund',
    confirmHint: 'The amount must be exactly what is due.',
    cancelHint: 'The stock promised to this order is freed. Money received has to be refunded afterwards.',
  },
} as const

export type OrderDeskWords = (typeof WORDS)['zh' | 'en']

/** What the order desk says, in the person's language. */
export const orderDeskWords = (language: 'zh' | 'en'): OrderDeskWords => WORDS[language]

/** The part of an act worth a line: amount, parcel, reason. */
export const detailsShown = ({ details }: TimelineEntry, formatAmount: (fen: number) => string): string =>
  [
    typeof details.amount === 'number' ? formatAmount(details.amount) : null,
    ...['carrier', 'trackingNumber', 'note', 'reason'].map((name) => details[name]),
  ]
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(' · ')
