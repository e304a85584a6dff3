import type { DemoOrder } from './orders.ts'

/** `note` is a remark among colleagues. Hours before now. */
export type ScriptLine = [author: 'shopper' | 'staff' | 'note', hoursAgo: number, body: string]

/** How a ticket went. `{number}`, `{title}`, `{carrier}` and `{tracking}` are those of its order. */
export interface TicketScript {
  subject: string
  kind: 'question' | 'order' | 'complaint' | 'return'
  state: 'open' | 'pending' | 'resolved' | 'closed'
  priority: 'low' | 'normal' | 'high' | 'urgent'
  assignee: 'service' | 'operations' | null
  customer?: string
  guestEmail?: string
  product?: string
  about?: (order: DemoOrder) => boolean
  messages: ScriptLine[]
}

const isShipped = (order: DemoOrder): boolean =>
  order.status === 'open' && order.fulfilment === 'shipped' && order.payment === 'paid'
const isPacking = (order: DemoOrder): boolean => order.fulfilment === 'packing'
const isPaid = (order: DemoOrder): boolean =>
  order.status === 'open' && order.payment === 'paid' && order.fulfilment === 'unfulfilled'
const isDone = (order: DemoOrder): boolean => order.status === 'completed' && order.payment === 'paid'
const isPartlyRefunded = (order: DemoOrder): boolean => order.payment === 'partly_refunded'
const isTransfer = (order: DemoOrder): boolean => order.payment === 'pending' && order.paymentMethod === 'transfer'
const isCancelled = (order: DemoOrder): boolean => order.status === 'cancelled' && order.payment === 'refunded'

export const TICKET_SCRIPTS: readonly TicketScript[] = [
  {
    subject: '脚长 26.3 厘米，远路选 42 还是 43？',
    kind: 'question',
    state: 'open',
    priority: 'normal',
    assignee: null,
    customer: 'ma.chi@example.com',
    product: 'huanzhen-paobuxie',
    messages: [['shopper', 0.6, '照你们文章量的，脚长 26.3，前掌宽 103。平时皮鞋穿 42，想买远路跑步，该选哪个码？']],
  },
  {
    subject: '焦糖沙发进不进得了 78 厘米的门',
    kind: 'question',
    state: 'pending',
    priority: 'normal',
    assignee: 'service',
    customer: 'luo.yinuo@example.com',
    product: 'jiaotang-pishafa',
    messages: [
      ['shopper', 20, '老小区，门净宽 78 厘米，楼道有个直角弯，每边 1.1 米。三人皮沙发进得去吗？'],
      ['note', 18.5, '页面写拆腿后厚 68，门没问题，弯道要看对角。请配送帮忙算一下。'],
      [
        'staff',
        17,
        '门没有问题：拆掉沙发腿以后厚 68 厘米。弯道要看沙发长边，214 厘米可能要立起来转。能拍一张转角的照片吗？请把天花板也拍进去，等配送的同事确认，你再下单。',
      ],
    ],
  },
  {
    subject: 'Does the F35 come with an English menu?',
    kind: 'question',
    state: 'resolved',
    priority: 'low',
    assignee: 'service',
    customer: 'emma.carter@example.com',
    product: 'fugu-shumaji',
    messages: [
      [
        'shopper',
        52,
        'Hello, can the menus of the F35 be switched to English, and is the printed manual in English too?',
      ],
      [
        'staff',
        50,
        'Yes to the menus: hold OK while switching on and choose English. The printed manual is Chinese only; an English PDF comes by email with the invoice.',
      ],
      ['shopper', 49.5, 'That will do nicely, thank you.'],
    ],
  },
  {
    subject: '多肉夏天放西阳台行不行',
    kind: 'question',
    state: 'closed',
    priority: 'low',
    assignee: 'service',
    guestEmail: 'yangtai.guest@example.com',
    product: 'duorou-baxiang',
    messages: [
      ['shopper', 260, '西晒，下午两点到五点直射，没有遮的。八盆组能放吗？'],
      ['staff', 257, '下午的直射对其中三盆太强，叶子会晒伤。挂一层薄纱帘，或中午到四点挪进来半米，就可以。'],
      ['shopper', 256, '明白了，我挂纱帘。'],
    ],
  },
  {
    subject: '{number} 两天没有新的物流',
    kind: 'order',
    state: 'open',
    priority: 'high',
    assignee: 'service',
    about: isShipped,
    messages: [
      ['shopper', 9, '{carrier}单号 {tracking}，两天停在中转站没动，麻烦查一下。'],
      ['staff', 7.5, '已联系{carrier}网点，他们答应今天 18:00 前反馈位置。有消息我会写在这里，不用你再催。'],
      ['shopper', 1.2, '还没有消息，周末要用的，能不能先补发一件？'],
    ],
  },
  {
    subject: '{number} 想改收货地址',
    kind: 'order',
    state: 'pending',
    priority: 'high',
    assignee: 'service',
    about: isPacking,
    messages: [
      ['shopper', 4, '刚发现地址写成了旧家，能改吗？'],
      ['staff', 3.2, '订单在配货，还来得及。请把新的省市区、街道、收件人和手机一并发来，我核对后通知仓库。'],
    ],
  },
  {
    subject: '{number} 发票抬头写错了',
    kind: 'order',
    state: 'resolved',
    priority: 'normal',
    assignee: 'service',
    about: isPaid,
    messages: [
      ['shopper', 14, '抬头应当是个人，我填成了公司，能换开吗？'],
      ['staff', 12, '可以。原票已红冲，新票两小时内发到你的邮箱，抬头为个人。'],
    ],
  },
  {
    subject: '{number} 银行转账已付，订单还是待付款',
    kind: 'order',
    state: 'open',
    priority: 'normal',
    assignee: null,
    about: isTransfer,
    messages: [['shopper', 1.5, '上午十点多转的，备注里写了订单号，怎么页面还是待付款？']],
  },
  {
    subject: '{number} 能不能和另一单一起发',
    kind: 'order',
    state: 'closed',
    priority: 'low',
    assignee: 'service',
    about: isDone,
    messages: [
      ['shopper', 180, '我前后下了两单，能合成一个包裹吗？'],
      ['staff', 178, '两单不在同一个仓，合不到一起。运费都已免，不会多收你的。'],
      ['shopper', 177, '好的，那就分开。'],
    ],
  },
  {
    subject: '{title}：说好上午送，晚上才到',
    kind: 'complaint',
    state: 'open',
    priority: 'urgent',
    assignee: 'operations',
    about: isDone,
    messages: [
      ['shopper', 30, '约的上午，我请了半天假，结果晚上八点才送来，电话也没有一个。请给个说法。'],
      ['staff', 28, '非常抱歉，让你白等了一天。我在查当天的派送记录，今天下班前给你答复，不让你再问一遍。'],
      ['note', 26, '查到了：司机换线，没有改约。按规则补偿 50 元，超出我的权限，转运营定。'],
      ['shopper', 5, '昨天说下班前答复，现在还没有。'],
    ],
  },
  {
    subject: '{title} 包装破了，客服电话打不通',
    kind: 'complaint',
    state: 'resolved',
    priority: 'high',
    assignee: 'service',
    about: isPartlyRefunded,
    messages: [
      ['shopper', 210, '箱子一角烂了，里面有划痕。打了三次电话都在排队。'],
      [
        'staff',
        206,
        '对不起。请拍两张照片：划痕近景、箱子整体。东西你若还愿意留，我们补偿一部分；不愿意就安排上门取件，运费我们付。',
      ],
      ['shopper', 204, '照片发了。留着吧，补偿合理就行。'],
      ['staff', 201, '已按约定退回一部分，原路返回，请留意到账。排队的事也记下了，这周晚间加了一位同事。'],
    ],
  },
  {
    subject: '反馈：划线价是什么时候的价格？',
    kind: 'complaint',
    state: 'closed',
    priority: 'normal',
    assignee: 'operations',
    customer: 'zhou.zimo@example.com',
    product: 'pingban-12',
    messages: [
      ['shopper', 400, '平板标着划线 3299，我想知道这个价到底卖过没有。'],
      ['staff', 395, '卖过。上架头两个月按 3,299 元成交 41 台，之后调到现在的价格，调价记录可以发你。'],
      ['shopper', 394, '有记录就行，谢谢说清楚。'],
    ],
  },
  {
    subject: '{number} 尺寸不合适，想退',
    kind: 'return',
    state: 'open',
    priority: 'normal',
    assignee: null,
    about: isDone,
    messages: [['shopper', 2.4, '收到第三天，尺寸比想的大，吊牌没剪，包装都在。请问怎么退？运费谁出？']],
  },
  {
    subject: '{number} 想换一个颜色',
    kind: 'return',
    state: 'pending',
    priority: 'normal',
    assignee: 'service',
    about: isDone,
    messages: [
      ['shopper', 46, '没有质量问题，就是颜色和家里不搭，能换吗？'],
      [
        'staff',
        44,
        '可以换一次。请先确认想要的颜色有货，再把原件连同配件寄回，地址见下一条系统短信；寄出后把运单号写在这里。',
      ],
    ],
  },
  {
    subject: '{number} 取消后退款还没到账',
    kind: 'return',
    state: 'resolved',
    priority: 'high',
    assignee: 'service',
    about: isCancelled,
    messages: [
      ['shopper', 26, '取消了，页面显示已退款，银行卡里还没有。'],
      [
        'staff',
        24,
        '已查到退款流水，银行卡通常一至五个工作日到账。流水号写在订单里，若下周一仍没有，回复我，我和财务一起去查。',
      ],
      ['shopper', 22, '刚收到短信，到账了。'],
    ],
  },
]
