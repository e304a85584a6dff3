import { afterAll, beforeAll, expect, it } from 'vitest'
import { askStore, SampleShop } from '../store-api/sample-shop.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall
let shop: SampleShop

beforeAll(async () => {
  mall = await openTestMall()
  shop = new SampleShop(mall)
})
afterAll(() => mall.close())

/** A text that shows one product. */
const showing = (product: string) => ({
  root: {
    type: 'root',
    version: 1,
    children: [
      { type: 'block', version: 2, format: '', fields: { id: product.slice(-12), blockType: 'productCard', product } },
    ],
  },
})

const articlesOf = async (slug: string): Promise<string[]> => {
  const { data } = await askStore(mall.payload, `products/${slug}`)
  return data.articles.map((card: { slug: string }) => card.slug)
}

it('a product finds an article whose text in any language shows it, whichever was saved last', async () => {
  const [kettle, cup, tray] = [
    await shop.product({ slug: 'kettle' }),
    await shop.product({ slug: 'cup' }),
    await shop.product({ slug: 'tray' }),
  ]
  const id = await shop.article('tea', { body: showing(kettle) })
  const save = (locale: 'zh' | 'en', body: object | null) =>
    mall.payload.update({
      collection: 'articles',
      id,
      locale,
      user: shop.editor,
      data: { title: 'Tea', summary: 'Tea', body } as never,
    })
  await save('en', showing(cup))
  expect([await articlesOf('kettle'), await articlesOf('cup'), await articlesOf('tray')]).toEqual([
    ['tea'],
    ['tea'],
    [],
  ])
  await save('zh', showing(tray))
  expect([await articlesOf('kettle'), await articlesOf('cup'), await articlesOf('tray')]).toEqual([
    [],
    ['tea'],
    ['tea'],
  ])
  await save('en', null)
  expect([await articlesOf('cup'), await articlesOf('tray')]).toEqual([[], ['tea']])
})
