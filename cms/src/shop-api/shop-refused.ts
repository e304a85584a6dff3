import type { Sentence } from '../commands/commands.ts'
import type { ShopPeopleErrorCode } from '../store-api/shop-people-contract.ts'

/** Thrown at the edge of the shop API: rolls the transaction back and becomes the answer. */
export class ShopRefused extends Error {
  readonly code: ShopPeopleErrorCode
  readonly status: number
  readonly sentence: Sentence
  /** by field name: what to correct */
  readonly fields: Record<string, Sentence> | undefined
  /** seconds */
  readonly retryAfter: number | undefined

  constructor(
    code: ShopPeopleErrorCode,
    status: number,
    sentence: Sentence,
    more: { fields?: Record<string, Sentence>; retryAfter?: number } = {},
  ) {
    super(`refused: ${code}`)
    this.code = code
    this.status = status
    this.sentence = sentence
    this.fields = more.fields
    this.retryAfter = more.retryAfter
  }
}

/** The refusals every address of the shop API can give. */
export const shopRefusals = {
  unauthorized: () => new ShopRefused('unauthorized', 401, { zh: '需要商城密钥。', en: 'This needs the store key.' }),
  signIn: () => new ShopRefused('sign_in', 401, { zh: '请先登录。', en: 'Please sign in first.' }),
  notFound: () =>
    new ShopRefused('not_found', 404, { zh: '没有找到你要的内容。', en: 'There is nothing here under this address.' }),
  notJson: () =>
    new ShopRefused('not_json', 400, { zh: '请求内容不是有效的 JSON。', en: 'The request body is not valid JSON.' }),
  invalid: (fields: Record<string, Sentence>) =>
    new ShopRefused(
      'invalid',
      422,
      { zh: '请检查填写的内容。', en: 'Please check what you have entered.' },
      { fields },
    ),
  tooMany: (retryAfter: number) => {
    const minutes = Math.max(1, Math.ceil(retryAfter / 60))
    return new ShopRefused(
      'too_many_requests',
      429,
      {
        zh: `尝试次数太多，请 ${minutes} 分钟后再试。`,
        en: `Too many attempts. Please try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
      },
      { retryAfter },
    )
  },
}
