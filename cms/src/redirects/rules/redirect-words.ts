import type { AddressRefusal } from './old-address.ts'

/** Why an address is refused, and what to do instead. `{path}` is an address. */
export const ADDRESS_REFUSALS: Record<AddressRefusal, { zh: string; en: string }> = {
  empty: { zh: '请填写站内地址，如 /articles/old。', en: 'Give a path of the shop, such as /articles/old.' },
  elsewhere: {
    zh: '只能是本站地址：以 / 开头的路径，或本站的完整网址。',
    en: 'It has to be in this shop: a path that begins with /, or a full address of this site.',
  },
  broken: {
    zh: '地址里有不能用的字符或编码，请检查。',
    en: 'There are characters or escapes in it that cannot be used; check it.',
  },
  has_query: {
    zh: '旧地址不含 ? 和 # 之后的部分；顾客带着的参数会自动保留。',
    en: 'An old address ends before ? and #; the query a shopper brings is kept by itself.',
  },
  always_there: { zh: '首页一直都在，不能当旧地址。', en: 'The home page is always there and no old address.' },
  reserved: {
    zh: '这个地址属于系统或顾客自己的页面，不能跳转。',
    en: 'This address belongs to the system or to shoppers themselves and cannot be sent on.',
  },
  same: { zh: '新旧地址相同，会原地打转。', en: 'Both addresses are the same: it would lead in a circle.' },
  leads_on: {
    zh: '{path} 自己也是旧地址，会多跳一次或打转。请直接填它的去处。',
    en: '{path} is an old address itself and leads on, or round. Give the place it leads to.',
  },
  is_led_to: {
    zh: '旧地址 {path} 正跳到这里，会连成一串。请先把它改到新去处。',
    en: 'The old address {path} leads here, which would make a chain. Point that one at the new place first.',
  },
}
