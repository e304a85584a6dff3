import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { moveStock } from '../../inventory/inventory.ts'

interface SampleProduct {
  slug: string
  zh: string
  en: string
  subtitle?: string
  brand: string
  category: string
  keywords?: string[]
  /** `code:name:value` in Chinese */
  attributes?: string[]
  /** fen */
  price: number
  /** SKU code */
  sku: string
  barcode?: string
  /** pieces in stock; default 10 */
  stock?: number
  description?: string
  window?: { from?: string; until?: string }
  status?: 'draft' | 'published'
}

const CATEGORIES: { slug: string; parent?: string; zh: string; en: string }[] = [
  { slug: 'xiexue', zh: '鞋靴', en: 'Shoes' },
  { slug: 'yundongxie', parent: 'xiexue', zh: '运动鞋', en: 'Trainers' },
  { slug: 'xiuxianxie', parent: 'xiexue', zh: '休闲鞋', en: 'Casual shoes' },
  { slug: 'jiaju', zh: '家具家居', en: 'Home and furniture' },
  { slug: 'dengju', parent: 'jiaju', zh: '灯具', en: 'Lighting' },
  { slug: 'sheying', zh: '摄影器材', en: 'Photography' },
  { slug: 'lvzhi', zh: '绿植园艺', en: 'Plants and garden' },
]

const BRANDS = [
  { slug: 'qingbu', zh: '青步', en: 'Qingbu' },
  { slug: 'mujian', zh: '木间', en: 'Mujian' },
  { slug: 'hengying', zh: '衡影', en: 'Hengying' },
  { slug: 'yuanye', zh: '原野花房', en: 'Yuanye Nursery' },
]

const PRODUCTS: SampleProduct[] = [
  {
    slug: 'long-road',
    zh: '缓震跑步运动鞋 远路',
    en: 'Long Road cushioned running shoe',
    brand: 'qingbu',
    category: 'yundongxie',
    attributes: ['color:颜色:黑色', 'material:材质:针织布、EVA'],
    price: 45_900,
    sku: 'QB-YL-42K',
    barcode: '6901234567892',
    keywords: ['跑鞋', '马拉松'],
  },
  {
    slug: 'knit',
    zh: '针织运动鞋 经纬',
    en: 'Warp & Weft knitted trainer',
    brand: 'qingbu',
    category: 'yundongxie',
    attributes: ['color:颜色:黑色', 'material:材质:针织布'],
    price: 42_900,
    sku: 'QB-JW-40',
  },
  {
    slug: 'light',
    zh: '轻量训练运动鞋 起落',
    en: 'Up & Down light training shoe',
    brand: 'qingbu',
    category: 'yundongxie',
    attributes: ['color:颜色:白色', 'material:材质:网布'],
    price: 36_900,
    sku: 'QB-QL-41',
    stock: 0,
  },
  {
    slug: 'canvas',
    zh: '高帮硫化帆布鞋',
    en: 'Vulcanised canvas high-top',
    brand: 'qingbu',
    category: 'xiuxianxie',
    attributes: ['color:颜色:黑色', 'material:材质:帆布'],
    price: 19_900,
    sku: 'QB-FB-39',
  },
  {
    slug: 'court',
    zh: '白色高帮板鞋',
    en: 'White high-top court shoe',
    brand: 'qingbu',
    category: 'xiuxianxie',
    attributes: ['color:颜色:白色', 'material:材质:真皮'],
    price: 52_900,
    sku: 'QB-GB-43',
  },
  {
    slug: 'pendant',
    zh: '胡桃木吊灯',
    en: 'Walnut pendant lamp',
    brand: 'mujian',
    category: 'dengju',
    attributes: ['material:材质:胡桃木'],
    price: 68_000,
    sku: 'MJ-DD-01',
    description: '灯罩由整块木料车成，配暖光灯泡。',
  },
  {
    slug: 'desk',
    zh: '白橡木书桌',
    en: 'White oak desk',
    brand: 'mujian',
    category: 'jiaju',
    attributes: ['material:材质:白橡木'],
    price: 258_000,
    sku: 'MJ-SZ-140',
  },
  {
    slug: 'bookcase',
    zh: '五层书架',
    en: 'Five-tier bookcase',
    brand: 'mujian',
    category: 'jiaju',
    price: 129_000,
    sku: 'MJ-SJ-05',
  },
  {
    slug: 'slr',
    zh: '胶片单反相机',
    en: 'Film SLR camera',
    brand: 'hengying',
    category: 'sheying',
    keywords: ['老相机'],
    price: 159_000,
    sku: 'HY-SLR35',
  },
  {
    slug: 'tripod',
    zh: '碳纤维三脚架',
    en: 'Carbon tripod',
    brand: 'hengying',
    category: 'sheying',
    price: 89_900,
    sku: 'HY-TP-C4',
  },
  {
    slug: 'fern',
    zh: '吊兰盆栽',
    en: 'Spider plant in a pot',
    brand: 'yuanye',
    category: 'lvzhi',
    price: 3_900,
    sku: 'YY-DL-1',
  },
  {
    slug: 'pump',
    zh: '小型潜水泵',
    en: 'Small submersible pump',
    brand: 'yuanye',
    category: 'lvzhi',
    keywords: ['鱼缸', '抽水'],
    price: 12_900,
    sku: 'WP-205C',
  },
  {
    slug: 'tulip',
    zh: '绿萝与郁金香礼盒',
    en: 'Pothos and tulip gift box',
    brand: 'yuanye',
    category: 'lvzhi',
    price: 9_900,
    sku: 'YY-YJX-9',
  },
  {
    slug: 'coming',
    zh: '明日运动鞋 新步',
    en: 'Tomorrow trainer',
    brand: 'qingbu',
    category: 'yundongxie',
    price: 49_900,
    sku: 'QB-MR-1',
    window: { from: '2096-11-11T02:00:00.000Z' },
  },
  {
    slug: 'ended',
    zh: '昨日运动鞋 旧步',
    en: 'Yesterday trainer',
    brand: 'qingbu',
    category: 'yundongxie',
    price: 39_900,
    sku: 'QB-ZR-1',
    window: { until: '2020-01-01T00:00:00.000Z' },
  },
  {
    slug: 'draft',
    zh: '草稿运动鞋',
    en: 'Draft trainer',
    brand: 'qingbu',
    category: 'yundongxie',
    price: 39_900,
    sku: 'QB-CG-1',
    status: 'draft',
  },
]

const ARTICLES = [
  {
    slug: 'choose',
    zh: '跑鞋怎么选：从脚型开始',
    en: 'How to choose running shoes',
    summary: '缓震、落差与鞋楦',
    body: '先看前掌宽不宽，再看足弓高不高。',
  },
  {
    slug: 'first-camp',
    zh: '第一次露营带什么',
    en: 'What to pack for a first camp',
    summary: '帐篷与睡袋',
    body: '挑一块平地，背风。',
  },
]

export interface SampleCatalogue {
  products: Record<string, string>
  articles: Record<string, string>
  brands: Record<string, string>
  categories: Record<string, string>
  skus: Record<string, string>
  topic: string
}

/** A small shop of shoes, furniture, cameras and plants, with ids by slug. */
export async function sampleCatalogue(payload: Payload): Promise<SampleCatalogue> {
  const made: SampleCatalogue = { products: {}, articles: {}, brands: {}, categories: {}, skus: {}, topic: '' }
  for (const { slug, parent, zh, en } of CATEGORIES) {
    const doc = await payload.create({
      collection: 'categories',
      locale: 'zh',
      data: { title: zh, slug, ...(parent ? { parent: made.categories[parent] as string } : {}) },
    })
    await payload.update({ collection: 'categories', id: doc.id, locale: 'en', data: { title: en } })
    made.categories[slug] = doc.id
  }
  for (const { slug, zh, en } of BRANDS) {
    const doc = await payload.create({ collection: 'brands', locale: 'zh', data: { title: zh, slug } })
    await payload.update({ collection: 'brands', id: doc.id, locale: 'en', data: { title: en } })
    made.brands[slug] = doc.id
  }
  for (const product of PRODUCTS) await makeProduct(payload, made, product)
  const topic = await payload.create({ collection: 'topics', locale: 'zh', data: { title: '穿搭与脚', slug: 'feet' } })
  made.topic = topic.id
  for (const { slug, zh, en, summary, body } of ARTICLES) {
    const doc = await payload.create({
      collection: 'articles',
      locale: 'zh',
      data: {
        title: zh,
        slug,
        summary,
        body: richText(body),
        author: '林桥',
        topics: [topic.id],
        _status: 'published',
      } as never,
    })
    await payload.update({
      collection: 'articles',
      id: doc.id,
      locale: 'en',
      data: { title: en, summary: en, _status: 'published' } as never,
    })
    made.articles[slug] = doc.id
  }
  return made
}

async function makeProduct(payload: Payload, made: SampleCatalogue, product: SampleProduct): Promise<void> {
  const status = product.status ?? 'published'
  const doc = await payload.create({
    collection: 'products',
    locale: 'zh',
    data: {
      title: product.zh,
      slug: product.slug,
      brand: made.brands[product.brand],
      categories: [made.categories[product.category]],
      keywords: product.keywords ?? [],
      attributes: (product.attributes ?? []).map((text) => {
        const [code, name, value] = text.split(':')
        return { code, name, value }
      }),
      ...(product.description ? { description: richText(product.description) } : {}),
      window: product.window ?? {},
      _status: status,
    } as never,
  })
  await payload.update({
    collection: 'products',
    id: doc.id,
    locale: 'en',
    data: { title: product.en, attributes: doc.attributes, _status: status } as never,
  })
  made.products[product.slug] = doc.id
  const sku = await payload.create({
    collection: 'skus',
    data: {
      product: doc.id,
      code: product.sku,
      price: product.price,
      options: {},
      stockPolicy: 'deny',
      ...(product.barcode ? { barcode: product.barcode } : {}),
    },
  })
  made.skus[product.slug] = sku.id
  if (product.stock !== 0) await receiveStock(payload, sku.id, product.stock ?? 10)
}

export async function receiveStock(payload: Payload, sku: string, quantity: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, () =>
    moveStock(req, { sku, kind: 'receive', quantity, reason: 'delivery', idempotencyKey: randomUUID() }),
  )
}

const richText = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        textFormat: 0,
        children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
      },
    ],
  },
})
