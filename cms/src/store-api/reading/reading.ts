import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { type Executor, transactionOf } from '../../database/transaction.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { momentOf } from '../../permissions/permissions.ts'
import type { ShopMoment } from '../../releases/releases.ts'
import { AnswerScope } from '../answer.ts'
import type { StoreLocale, StoreVisitor } from '../contract.ts'

/** One question to the shop: asked by nobody in particular, in a language, about one instant. */
export interface Reading {
  payload: Payload
  /** Carries no user, whoever sent the request: the shop looks the same to everybody. */
  req: PayloadRequest
  /** What every read goes through: the pool, or the transaction the question was asked in */
  db: Executor
  locale: StoreLocale
  /** Chooses among banners and nothing else */
  visitor: StoreVisitor
  at: Date
  /** In which the answer is made; it is made again if another begins meanwhile. */
  epoch: string
  scope: AnswerScope
}

/** Every read of an answer looks at the same instant, so that its parts agree. */
export async function openReading(
  asked: PayloadRequest,
  locale: StoreLocale,
  visitor: StoreVisitor,
  shop: ShopMoment = { at: new Date(), epoch: '', next: null },
): Promise<Reading> {
  const { payload } = asked
  const { transactionID } = asked
  const at = momentOf(asked, shop.at)
  const scope = new AnswerScope(shop.epoch)
  scope.tag(tagOf.releases)
  scope.until(shop.next)
  const req = await createLocalReq(
    {
      context: { moment: at },
      locale,
      fallbackLocale: 'zh',
      req: { i18n: asked.i18n, ...(transactionID === undefined ? {} : { transactionID }) },
    },
    payload,
  )
  return { payload, req, db: await transactionOf(req), locale, visitor, at, epoch: shop.epoch, scope }
}

/** The options of every read of a collection: as nobody, nothing populated, everything in one go. */
export const asNobody = ({ req, locale }: Reading) =>
  ({ req, locale, fallbackLocale: 'zh', depth: 0, pagination: false, overrideAccess: false }) as const

/** As `asNobody`, for rows that have no public door of their own and are shown only as part of something public. */
export const asTheShop = (reading: Reading) => ({ ...asNobody(reading), overrideAccess: true }) as const
