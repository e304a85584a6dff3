/** One kind of order the demo shows and how long ago such orders were placed. */
export interface OrderPlan {
  name: string
  count: number
  status: 'open' | 'completed' | 'cancelled'
  payment: 'pending' | 'paid' | 'partly_refunded' | 'refunded'
  fulfilment: 'unfulfilled' | 'packing' | 'shipped' | 'delivered'
  methods: readonly ('online' | 'transfer' | 'cod')[]
  /** hours before now: the newest and the oldest of the kind */
  hoursAgo: readonly [number, number]
}

const ONLINE = ['online'] as const

/** Forty orders in every state an order can be in. Unpaid online orders are minutes old: later ones are closed. */
export const ORDER_PLANS: readonly OrderPlan[] = [
  {
    name: 'waits for online payment',
    count: 2,
    status: 'open',
    payment: 'pending',
    fulfilment: 'unfulfilled',
    methods: ONLINE,
    hoursAgo: [0.05, 0.3],
  },
  {
    name: 'waits for a bank transfer',
    count: 3,
    status: 'open',
    payment: 'pending',
    fulfilment: 'unfulfilled',
    methods: ['transfer'],
    hoursAgo: [2, 40],
  },
  {
    name: 'paid',
    count: 6,
    status: 'open',
    payment: 'paid',
    fulfilment: 'unfulfilled',
    methods: ['online', 'online', 'transfer'],
    hoursAgo: [1, 20],
  },
  {
    name: 'packing',
    count: 5,
    status: 'open',
    payment: 'paid',
    fulfilment: 'packing',
    methods: ONLINE,
    hoursAgo: [8, 30],
  },
  {
    name: 'shipped',
    count: 6,
    status: 'open',
    payment: 'paid',
    fulfilment: 'shipped',
    methods: ONLINE,
    hoursAgo: [40, 110],
  },
  {
    name: 'shipped, cash on delivery',
    count: 1,
    status: 'open',
    payment: 'pending',
    fulfilment: 'shipped',
    methods: ['cod'],
    hoursAgo: [50, 80],
  },
  {
    name: 'completed',
    count: 9,
    status: 'completed',
    payment: 'paid',
    fulfilment: 'delivered',
    methods: ['online', 'online', 'online', 'cod'],
    hoursAgo: [190, 1400],
  },
  {
    name: 'completed, one piece refunded',
    count: 2,
    status: 'completed',
    payment: 'partly_refunded',
    fulfilment: 'delivered',
    methods: ONLINE,
    hoursAgo: [240, 700],
  },
  {
    name: 'completed, all refunded',
    count: 1,
    status: 'completed',
    payment: 'refunded',
    fulfilment: 'delivered',
    methods: ONLINE,
    hoursAgo: [300, 500],
  },
  {
    name: 'cancelled before payment',
    count: 3,
    status: 'cancelled',
    payment: 'pending',
    fulfilment: 'unfulfilled',
    methods: ONLINE,
    hoursAgo: [30, 700],
  },
  {
    name: 'cancelled and refunded',
    count: 2,
    status: 'cancelled',
    payment: 'refunded',
    fulfilment: 'unfulfilled',
    methods: ONLINE,
    hoursAgo: [60, 900],
  },
]
