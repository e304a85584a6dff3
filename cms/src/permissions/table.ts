/**
 * The one table of who may do what (DESIGN.md section 8). Access functions, admin visibility, navigation
 * and the printed matrix are derived from it; `permissions.int.test.ts` holds REST against it.
 */

export const ROLES = [
  'admin',
  'operations',
  'service',
  'fulfilment',
  'designer',
  'copywriter',
  'marketing',
  'finance',
  'tech',
] as const
export type Role = (typeof ROLES)[number]

export const ROLE_LABELS: Record<Role, { zh: string; en: string }> = {
  admin: { zh: '管理员', en: 'Administrator' },
  operations: { zh: '运营经理', en: 'Operations' },
  service: { zh: '客服', en: 'Service' },
  fulfilment: { zh: '配送', en: 'Fulfilment' },
  designer: { zh: '美工', en: 'Designer' },
  copywriter: { zh: '文案', en: 'Copywriter' },
  marketing: { zh: '市场', en: 'Marketing' },
  finance: { zh: '财务', en: 'Finance' },
  tech: { zh: '技术', en: 'Tech' },
}

/** `publish` covers everything that changes what shoppers see: publish, unpublish, withdraw, edit live. */
export type Action = 'read' | 'create' | 'update' | 'delete' | 'publish'

const everyone: readonly Role[] = ROLES
const nobody: readonly Role[] = []
const allBut = (...without: Role[]): readonly Role[] => ROLES.filter((role) => !without.includes(role))

type Row = Record<Action, readonly Role[]>

const row = (rights: Partial<Row>): Row => ({
  read: everyone,
  create: nobody,
  update: nobody,
  delete: nobody,
  publish: nobody,
  ...rights,
})

const editors = (...roles: Role[]): readonly Role[] => ['admin', 'operations', ...roles]

/**
 * One row a resource; a resource is a collection, a global, or a command that has no collection of its own.
 * Deletion is withheld from everybody where history must stay (orders, stock, activity).
 */
export const PERMISSIONS = {
  // Creating somebody is giving them roles.
  staff: row({ create: ['admin'], update: ['admin', 'tech'], delete: ['admin'] }),
  customers: row({
    read: ['admin', 'operations', 'service', 'marketing', 'finance'],
    create: ['admin'],
    update: ['admin', 'service'],
    delete: ['admin'],
  }),
  products: row({
    create: editors('service', 'copywriter'),
    update: editors('service', 'copywriter', 'designer'),
    delete: editors(),
    publish: editors('service'),
  }),
  skus: row({ create: editors('service'), update: editors('service'), delete: editors() }),
  categories: row({ create: editors(), update: editors(), delete: editors() }),
  brands: row({ create: editors('service'), update: editors('service'), delete: editors() }),
  media: row({ create: allBut('finance'), update: editors('designer', 'copywriter'), delete: editors('designer') }),
  /** films of articles */
  videos: row({
    create: editors('designer', 'copywriter', 'marketing'),
    update: editors('designer', 'copywriter', 'marketing'),
    delete: editors('designer', 'copywriter'),
  }),
  /** bulk intake of photographs (批量上图): whoever may change products */
  intake: row({
    read: editors('service', 'copywriter', 'designer'),
    create: editors('service', 'copywriter', 'designer'),
    update: editors('service', 'copywriter', 'designer'),
  }),
  'asset-folders': row({
    create: editors('designer', 'copywriter'),
    update: editors('designer', 'copywriter'),
    delete: editors('designer'),
  }),
  // Written by uploads and by the commands of proofing alone: versions never change, and words are their author's.
  'asset-versions': row({}),
  'asset-comments': row({}),
  banners: row({
    create: editors('designer', 'copywriter'),
    update: editors('designer', 'copywriter'),
    delete: editors(),
    publish: editors(),
  }),
  notices: row({
    create: editors('copywriter', 'service'),
    update: editors('copywriter', 'service'),
    delete: editors(),
    publish: editors(),
  }),
  articles: row({
    create: editors('copywriter', 'marketing'),
    update: editors('copywriter', 'marketing'),
    delete: editors(),
    publish: editors(),
  }),
  topics: row({ create: editors('copywriter'), update: editors('copywriter'), delete: editors() }),
  'channel-variants': row({
    create: editors('copywriter', 'marketing'),
    update: editors('copywriter', 'marketing'),
    delete: editors('copywriter'),
  }),
  terms: row({ create: editors('copywriter'), update: editors('copywriter'), delete: editors('copywriter') }),
  'word-exceptions': row({
    create: editors('copywriter', 'marketing'),
    update: editors('copywriter', 'marketing'),
    delete: editors(),
  }),
  pages: row({
    create: editors('designer', 'copywriter'),
    update: editors('designer', 'copywriter'),
    delete: editors(),
    publish: editors(),
  }),
  campaigns: row({
    create: editors('marketing'),
    update: editors('marketing', 'designer', 'copywriter'),
    delete: editors(),
    publish: editors(),
  }),
  /** where an old address leads (收藏夹旧地址) */
  redirects: row({
    create: editors('marketing', 'copywriter', 'tech'),
    update: editors('marketing', 'copywriter', 'tech'),
    delete: editors('tech'),
    publish: editors('tech'),
  }),
  /** what a search shows first and what it leaves out */
  pins: row({
    create: editors('marketing', 'service'),
    update: editors('marketing', 'service'),
    delete: editors(),
    publish: editors(),
  }),
  releases: row({ create: editors('marketing', 'copywriter'), update: editors('marketing', 'copywriter') }),
  /** anybody asks for work; whoever asked, and operations, says what is wanted (`briefs/collections/briefs.ts`) */
  briefs: row({ create: everyone, update: everyone, delete: editors() }),
  // Written by commands alone.
  'brief-messages': row({}),
  'story-ideas': row({ create: everyone, update: everyone, delete: editors() }),
  'campaign-templates': row({
    create: editors('marketing'),
    update: editors('marketing'),
    delete: editors(),
  }),
  orders: row({ read: allBut('designer', 'copywriter'), update: nobody }),
  'order-lines': row({ read: allBut('designer', 'copywriter') }),
  // Written by the command `note` alone; words of colleagues to each other.
  'order-notes': row({ read: allBut('designer', 'copywriter') }),
  shipments: row({ read: allBut('designer', 'copywriter') }),
  payments: row({ read: ['admin', 'operations', 'service', 'finance', 'tech'] }),
  refunds: row({ read: ['admin', 'operations', 'service', 'finance', 'tech'] }),
  coupons: row({
    read: ['admin', 'operations', 'marketing', 'service', 'finance'],
    create: editors('marketing'),
    update: editors('marketing'),
    delete: ['admin'],
  }),
  'price-windows': row({
    create: editors('marketing'),
    update: editors('marketing'),
    delete: editors('marketing'),
  }),
  'shipping-terms': row({ update: editors() }),
  'stock-levels': row({ read: allBut('copywriter', 'designer') }),
  'stock-movements': row({ read: ['admin', 'operations', 'service', 'fulfilment', 'finance', 'tech'] }),
  tickets: row({
    read: ['admin', 'operations', 'service', 'fulfilment', 'copywriter', 'marketing', 'finance'],
    create: ['admin', 'operations', 'service'],
  }),
  'ticket-messages': row({
    read: ['admin', 'operations', 'service', 'fulfilment', 'copywriter', 'marketing', 'finance'],
  }),
  'sales-report': row({ read: ['admin', 'operations', 'service', 'marketing', 'finance'] }),
  activity: row({ read: ['admin', 'operations', 'finance', 'tech'] }),
  'mall-settings': row({ update: editors() }),
  /** what was not right in time, and how each part is; seen, never changed by people */
  alarms: row({ read: ['admin', 'operations', 'tech'] }),
  jobs: row({ read: ['admin', 'operations', 'designer', 'tech'], update: ['admin', 'operations', 'designer', 'tech'] }),
} as const satisfies Record<string, Row>

export type Resource = keyof typeof PERMISSIONS

/** Fields whose right differs from their document's. Read and update alone: creation follows update. */
export const FIELD_PERMISSIONS = {
  'skus.price': { read: everyone, update: ['admin', 'operations'] },
  'skus.compareAt': { read: everyone, update: ['admin', 'operations'] },
  'skus.cost': { read: ['admin', 'operations', 'finance'], update: ['admin', 'operations', 'finance'] },
  /** how a banner is designed: art, places, colours; its words are anybody's who may edit it */
  'banners.layout': { read: everyone, update: ['admin', 'operations', 'designer'] },
  'staff.roles': { read: everyone, update: ['admin'] },
  'staff.active': { read: everyone, update: ['admin', 'tech'] },
  /** password and address of somebody else's account (`staff/hooks/guard-credentials.ts`); the rest send a reset link */
  'staff.credentials': { read: nobody, update: ['admin'] },
  'word-exceptions.approved': { read: everyone, update: ['admin', 'operations'] },
  'customers.phone': { read: ['admin', 'operations', 'service'], update: ['admin', 'service'] },
  'customers.credentials': { read: nobody, update: ['admin'] },
  'orders.address': { read: ['admin', 'operations', 'service', 'fulfilment'], update: nobody },
} as const satisfies Record<string, { read: readonly Role[]; update: readonly Role[] }>

export type FieldResource = keyof typeof FIELD_PERMISSIONS

/** The named steps of orders, stock and tickets, and who may take each. */
export const COMMAND_PERMISSIONS = {
  'orders.confirmPayment': ['admin', 'finance'],
  'orders.startPacking': ['admin', 'fulfilment', 'operations'],
  'orders.ship': ['admin', 'fulfilment', 'operations'],
  'orders.addParcel': ['admin', 'fulfilment', 'operations'],
  'orders.correctParcel': ['admin', 'fulfilment', 'operations'],
  /** a parcel that came back undelivered: into stock, and its money back */
  'orders.returned': ['admin', 'fulfilment', 'operations'],
  /** where goods go, until they leave */
  'orders.changeAddress': ['admin', 'service', 'operations'],
  'orders.note': ['admin', 'service', 'operations', 'fulfilment', 'finance'],
  'orders.complete': ['admin', 'service', 'operations'],
  'orders.cancel': ['admin', 'service', 'operations'],
  'orders.refund': ['admin', 'finance'],
  'refunds.payOut': ['admin', 'finance'],
  'stock.receive': ['admin', 'operations', 'fulfilment'],
  'stock.count': ['admin', 'operations', 'fulfilment'],
  'stock.damage': ['admin', 'operations', 'fulfilment'],
  /** folders and tags of many assets at once */
  'channels.sendDraft': ['admin', 'operations', 'copywriter', 'marketing'],
  'library.arrange': ['admin', 'operations', 'designer', 'copywriter'],
  /** one spelling of a tag for another, everywhere */
  'library.mergeTags': ['admin', 'operations', 'designer'],
  /** another picture in every place of one; each place still asks for its own right */
  'library.replace': ['admin', 'operations', 'designer', 'copywriter'],
  'library.download': ['admin', 'operations', 'designer', 'copywriter', 'marketing', 'service'],
  'library.downloadOriginals': ['admin', 'operations', 'designer'],
  'tickets.assign': ['admin', 'operations', 'service'],
  'tickets.reply': ['admin', 'operations', 'service'],
  /** an internal note: also from those a ticket is about, who do not write to shoppers */
  'tickets.note': ['admin', 'operations', 'service', 'fulfilment', 'copywriter'],
  'tickets.prioritise': ['admin', 'operations', 'service'],
  'tickets.resolve': ['admin', 'operations', 'service'],
  'tickets.close': ['admin', 'operations', 'service'],
  'tickets.reopen': ['admin', 'operations', 'service'],
  'tickets.hold': ['admin', 'operations', 'service'],
  /** another time for something on the calendar; each thing still asks for its own right */
  'planning.reschedule': editors('copywriter', 'designer', 'marketing', 'service'),
  /** who sees to a piece of work; each asks for its own right as well */
  'planning.assign': editors('copywriter', 'designer', 'marketing', 'service'),
  /** what is in a release and when it goes live, until somebody approves it; each member still asks for its own right */
  'releases.change': editors('marketing', 'copywriter', 'designer', 'service'),
  'releases.approve': editors(),
  /** everything that changes when, or whether, the shop changes */
  'releases.schedule': editors(),
  'releases.revert': editors(),
  /** the shop as of another instant, with what is not public yet */
  'preview.look': ['admin', 'operations', 'designer', 'copywriter', 'marketing', 'service', 'tech'],
  'proofing.submit': editors('designer', 'copywriter', 'marketing'),
  'proofing.withdraw': editors('designer', 'copywriter', 'marketing'),
  /** a design lead is a designer who also has the role operations; nobody approves what they made themselves */
  'proofing.approve': editors(),
  'proofing.requestChanges': editors(),
  'proofing.restore': editors('designer'),
  'proofing.comment': editors('designer', 'copywriter', 'marketing'),
  'proofing.reply': editors('designer', 'copywriter', 'marketing'),
  'proofing.resolve': editors('designer', 'copywriter', 'marketing'),
  'proofing.reopen': editors('designer', 'copywriter', 'marketing'),
  /** only one's own words, and nobody else's whatever the role */
  'proofing.removeComment': editors('designer', 'copywriter', 'marketing'),
  /** on a brief of one's own; a lead on any */
  'briefs.ask': everyone,
  /** what was given to one, or to one's role */
  'briefs.work': everyone,
  'briefs.comment': everyone,
  /** decides on anybody's brief, and what happens after repeated rework (主管) */
  'briefs.lead': editors(),
  /** makes and moves the briefs of a campaign from its template */
  'briefs.plan': editors('marketing'),
  'ideas.decide': editors(),
  /** that one has read what is told of a campaign, by everybody */
  'factSheets.read': everyone,
  /** one's own, by everybody */
  'notifications.read': everyone,
} as const satisfies Record<string, readonly Role[]>

export type Command = keyof typeof COMMAND_PERMISSIONS
