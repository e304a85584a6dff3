import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MyAddresses } from '../store-api/shop-contract.ts'
import { sampleShopper } from '../testing/sample-shopper.ts'
import { openTestMall, type TestMall } from '../testing/test-mall.ts'

let mall: TestMall
beforeAll(async () => {
  mall = await openTestMall()
})
afterAll(() => mall.close())

const HOME = { recipient: '韩梅梅', phone: '13900000000', regionCode: '330106', street: '文三路 1 号', postcode: null }
const OFFICE = { ...HOME, recipient: '前台', street: '天目山路 2 号', postcode: '310012' }

let counted = 0
/** A customer of their own with a session. */
async function customer() {
  counted += 1
  const account = { email: `at-home-${counted}@test.example`, password: 'Correct-horse-7-battery' }
  await mall.payload.create({ collection: 'customers', data: { ...account, name: '韩梅梅' } as never })
  const { token } = await mall.payload.login({ collection: 'customers', data: account })
  const shopper = sampleShopper(mall, { session: token ?? '' })
  return {
    ask: shopper.ask,
    add: (address: object, isDefault = false) => shopper.ask('POST', '/me/addresses', { address, isDefault }),
    async list() {
      return ((await shopper.ask('GET', '/me/addresses')).body as MyAddresses).addresses
    },
  }
}
const streets = (list: { street: string; isDefault: boolean }[]) =>
  list.map(({ street, isDefault }) => `${street}${isDefault ? ' *' : ''}`)

describe('saved addresses', () => {
  it('are added, changed and removed, and one of them is always the default', async () => {
    const me = await customer()
    expect(await me.list()).toEqual([])
    await me.add(HOME)
    await me.add(OFFICE)
    expect(streets(await me.list())).toEqual(['文三路 1 号 *', '天目山路 2 号'])
    const [home, office] = await me.list()
    expect(home).toMatchObject({ ...HOME, region: { province: '浙江省', city: '杭州市', district: '西湖区' } })
    await me.ask('POST', `/me/addresses/${office?.id}/default`)
    expect(streets(await me.list())).toEqual(['天目山路 2 号 *', '文三路 1 号'])
    const changed = await me.ask('PATCH', `/me/addresses/${home?.id}`, {
      address: { ...HOME, street: '文三路 9 号' },
      isDefault: true,
    })
    expect(changed.status).toBe(200)
    expect(streets(await me.list())).toEqual(['文三路 9 号 *', '天目山路 2 号'])
    await me.ask('DELETE', `/me/addresses/${home?.id}`)
    expect((await me.ask('DELETE', `/me/addresses/${home?.id}`)).status).toBe(200)
    expect(streets(await me.list())).toEqual(['天目山路 2 号 *'])
  })

  it('sent twice at once are kept once, with one default', async () => {
    const me = await customer()
    await Promise.all(Array.from({ length: 12 }, (_, index) => (index % 2 ? me.add(OFFICE, true) : me.add(HOME))))
    expect(streets(await me.list()).toSorted()).toEqual(['天目山路 2 号 *', '文三路 1 号'])
  })

  it('belong to one customer: nobody else reads, changes or removes them', async () => {
    const [me, other] = [await customer(), await customer()]
    await me.add(HOME)
    const [mine] = await me.list()
    await other.add(OFFICE)
    const body = { address: OFFICE, isDefault: true }
    expect((await other.ask('PATCH', `/me/addresses/${mine?.id}`, body)).status).toBe(404)
    expect((await other.ask('POST', `/me/addresses/${mine?.id}/default`)).status).toBe(404)
    await other.ask('DELETE', `/me/addresses/${mine?.id}`)
    expect(streets(await me.list())).toEqual(['文三路 1 号 *'])
    expect(streets(await other.list())).toEqual(['天目山路 2 号 *'])
    const guest = sampleShopper(mall)
    for (const [method, path] of [
      ['GET', '/me/addresses'],
      ['POST', '/me/addresses'],
      ['DELETE', `/me/addresses/${mine?.id}`],
    ] as const)
      expect((await guest.ask(method, path, method === 'POST' ? body : undefined)).status).toBe(401)
  })

  it('are checked as at the checkout, and are not more than twenty', async () => {
    const me = await customer()
    const wrong = await me.add({ ...HOME, phone: 'x', regionCode: '999999' })
    expect([wrong.status, wrong.body]).toMatchObject([
      422,
      { error: { fields: { 'address.phone': expect.any(String), 'address.regionCode': expect.any(String) } } },
    ])
    for (let number = 1; number <= 20; number += 1) await me.add({ ...HOME, street: `文三路 ${number} 号` })
    const full = await me.add({ ...HOME, street: '文三路 21 号' })
    expect([full.status, full.body]).toMatchObject([409, { error: { code: 'addresses_full' } }])
    expect((await me.ask('PATCH', '/me/addresses/x', { address: HOME, isDefault: false })).status).toBe(404)
  })
})
