import type { MyAddresses, SaveAddress, SavedAddress } from '@fangshi/cms/shop-api'
import type { ShopAnswer } from './call-shop.ts'
import { callFor, type ShopContext } from './shop.ts'

/** The addresses a signed-in customer keeps. Each answer is the whole list as it is then. */
export interface Addresses {
  list(): Promise<ShopAnswer<MyAddresses>>
  /** The same again is kept once. */
  add(address: SaveAddress): Promise<ShopAnswer<MyAddresses>>
  change(id: string, address: SaveAddress): Promise<ShopAnswer<MyAddresses>>
  makeDefault(id: string): Promise<ShopAnswer<MyAddresses>>
  drop(id: string): Promise<ShopAnswer<MyAddresses>>
}

export function openAddresses(context: ShopContext): Addresses {
  const ALL = 'me/addresses'
  const one = (id: string) => `${ALL}/${encodeURIComponent(id)}`
  return {
    list: () => callFor(context, 'GET', ALL),
    add: (body) => callFor(context, 'POST', ALL, { body, repeatable: true }),
    change: (id, body) => callFor(context, 'PATCH', one(id), { body }),
    makeDefault: (id) => callFor(context, 'POST', `${one(id)}/default`, { repeatable: true }),
    drop: (id) => callFor(context, 'DELETE', one(id)),
  }
}

/** For pages that are good without them: none when nobody is signed in or the CMS is away. */
export async function knownAddresses(context: ShopContext): Promise<SavedAddress[]> {
  const answer = await openAddresses(context).list()
  return answer.ok ? answer.value.addresses : []
}
